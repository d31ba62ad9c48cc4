CREATE TABLE "groups" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"is_main" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "groups_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "groups_organization_id_kind_name_unique" UNIQUE("organization_id","kind","name"),
	CONSTRAINT "groups_kind" CHECK ("kind" in ('department', 'group', 'territory')),
	CONSTRAINT "groups_main_is_a_group" CHECK (not is_main or kind = 'group')
);
--> statement-breakpoint
CREATE TABLE "profile_permissions" (
	"organization_id" uuid NOT NULL,
	"profile_id" uuid NOT NULL,
	"permission" text NOT NULL,
	"level" text NOT NULL,
	CONSTRAINT "profile_permissions_organization_id_profile_id_permission_pk" PRIMARY KEY("organization_id","profile_id","permission"),
	CONSTRAINT "profile_permissions_level" CHECK ("level" in ('own', 'limited', 'full'))
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "profiles_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "profiles_organization_id_key_unique" UNIQUE("organization_id","key"),
	CONSTRAINT "profiles_organization_id_name_unique" UNIQUE("organization_id","name")
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"parent_id" uuid,
	"shares_with_peers" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "roles_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "roles_organization_id_name_unique" UNIQUE("organization_id","name")
);
--> statement-breakpoint
CREATE TABLE "account_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"action" text NOT NULL,
	"request_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_links" (
	"account_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"token_hash" text NOT NULL,
	"next_path" text,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_links_account_id_purpose_pk" PRIMARY KEY("account_id","purpose"),
	CONSTRAINT "account_links_purpose" CHECK ("purpose" in ('sign_in', 'reset_password', 'confirm_email'))
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"password_hash" text,
	"language" text NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"default_organization_id" uuid,
	"confirmed_at" timestamp with time zone,
	"password_changed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"account_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_account_id_organization_id_pk" PRIMARY KEY("account_id","organization_id"),
	CONSTRAINT "memberships_organization_id_user_id_unique" UNIQUE("organization_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "deployment" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spent_proofs" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "email_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"content" "bytea",
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "emails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"template" text NOT NULL,
	"organization_id" uuid,
	"account_id" uuid,
	"user_id" uuid,
	"invitation_id" uuid,
	"link_version" integer,
	"state" text DEFAULT 'queued' NOT NULL,
	"batch_id" uuid,
	"provider_id" text,
	"problem" text,
	"content" "bytea",
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "emails_state" CHECK ("state" in ('queued', 'claimed', 'sent', 'cancelled', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "event_seals" (
	"organization_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"event_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_seals_organization_id_position_pk" PRIMARY KEY("organization_id","position"),
	CONSTRAINT "event_seals_organization_id_event_id_unique" UNIQUE("organization_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"action" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"target_kind" text NOT NULL,
	"target_id" text,
	"request_id" text,
	"salt" text,
	"payload" text,
	"commitment" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "events_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"email" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"token_hash" text NOT NULL,
	"copy_hash" text NOT NULL,
	"language" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"invited_by_id" uuid NOT NULL,
	"sent_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"reminders" integer DEFAULT 0 NOT NULL,
	"reminded_at" timestamp with time zone,
	"copied_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "invitations_organization_id_token_hash_unique" UNIQUE("organization_id","token_hash"),
	CONSTRAINT "invitations_organization_id_copy_hash_unique" UNIQUE("organization_id","copy_hash"),
	CONSTRAINT "invitations_state" CHECK ("state" in ('open', 'accepted', 'declined', 'revoked', 'replaced')),
	CONSTRAINT "invitations_sent_expires" CHECK ((sent_at is null) = (expires_at is null)),
	CONSTRAINT "invitations_ended" CHECK ((state = 'open') = (ended_at is null))
);
--> statement-breakpoint
CREATE TABLE "license_ledger" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" text NOT NULL,
	"kind" text NOT NULL,
	"quantity" integer NOT NULL,
	"user_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "license_ledger_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "license_ledger_kind" CHECK ("kind" in ('included', 'bought', 'reduced', 'assigned', 'released'))
);
--> statement-breakpoint
CREATE TABLE "licenses" (
	"organization_id" uuid NOT NULL,
	"plan_id" text NOT NULL,
	"policy" text NOT NULL,
	"bought" integer NOT NULL,
	"assigned" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "licenses_organization_id_plan_id_pk" PRIMARY KEY("organization_id","plan_id"),
	CONSTRAINT "licenses_policy" CHECK ("policy" in ('block', 'ask', 'overage', 'buy')),
	CONSTRAINT "licenses_not_oversold" CHECK (assigned between 0 and bought)
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"policy" text NOT NULL,
	"included" integer DEFAULT 0 NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "plans_policy" CHECK ("policy" in ('block', 'ask', 'overage', 'buy'))
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"super_admin_id" uuid NOT NULL,
	"super_admin_is_active" boolean GENERATED ALWAYS AS (true) STORED,
	"default_role_id" uuid NOT NULL,
	"default_plan_id" text NOT NULL,
	"reserves_licenses" boolean DEFAULT true NOT NULL,
	"lands_in_new" boolean DEFAULT false NOT NULL,
	"getting_started" text,
	"confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organizations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "user_groups" (
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	CONSTRAINT "user_groups_organization_id_user_id_group_id_pk" PRIMARY KEY("organization_id","user_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text DEFAULT 'member' NOT NULL,
	"account_id" uuid,
	"email" text NOT NULL,
	"first_name" text DEFAULT '' NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"search" text DEFAULT '' NOT NULL,
	"status" text NOT NULL,
	"is_active" boolean GENERATED ALWAYS AS (status = 'active') STORED,
	"profile_id" uuid NOT NULL,
	"role_id" uuid NOT NULL,
	"plan_id" text,
	"all_departments" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"added_by_id" uuid,
	"language" text NOT NULL,
	"reserved_at" timestamp with time zone,
	"invited_at" timestamp with time zone,
	"invitation_expires_at" timestamp with time zone,
	"waiting_since" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"deactivated_at" timestamp with time zone,
	"last_seen_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "users_active_key" UNIQUE("organization_id","id","is_active"),
	CONSTRAINT "users_status" CHECK ("status" in ('not_invited', 'invited', 'waiting', 'active', 'deactivated', 'deleted')),
	CONSTRAINT "users_kind" CHECK ("kind" in ('member')),
	CONSTRAINT "users_source" CHECK ("source" in ('setup', 'invite', 'add', 'import')),
	CONSTRAINT "users_joined_with_an_account" CHECK (status not in ('active', 'waiting') or account_id is not null),
	CONSTRAINT "users_active_holds_a_license" CHECK (status not in ('active', 'waiting') or plan_id is not null),
	CONSTRAINT "users_waiting_since" CHECK ((status = 'waiting') = (waiting_since is not null)),
	CONSTRAINT "users_reserved_while_pending" CHECK (reserved_at is null or status in ('not_invited', 'invited'))
);
--> statement-breakpoint
ALTER TABLE "profile_permissions" ADD CONSTRAINT "profile_permissions_organization_id_profile_id_profiles_organization_id_id_fk" FOREIGN KEY ("organization_id","profile_id") REFERENCES "public"."profiles"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_organization_id_parent_id_roles_organization_id_id_fk" FOREIGN KEY ("organization_id","parent_id") REFERENCES "public"."roles"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_invited_by_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","invited_by_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licenses" ADD CONSTRAINT "licenses_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_groups" ADD CONSTRAINT "user_groups_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_groups" ADD CONSTRAINT "user_groups_organization_id_group_id_groups_organization_id_id_fk" FOREIGN KEY ("organization_id","group_id") REFERENCES "public"."groups"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_organization_id_profile_id_profiles_organization_id_id_fk" FOREIGN KEY ("organization_id","profile_id") REFERENCES "public"."profiles"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_organization_id_role_id_roles_organization_id_id_fk" FOREIGN KEY ("organization_id","role_id") REFERENCES "public"."roles"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "groups_one_main" ON "groups" USING btree ("organization_id") WHERE is_main;--> statement-breakpoint
CREATE INDEX "account_events_account_id_created_at_index" ON "account_events" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "sessions_account_id_index" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "emails_queued" ON "emails" USING btree ("created_at","id") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "emails_batch_id_index" ON "emails" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "emails_organization_id_created_at_index" ON "emails" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "events_newest" ON "events" USING btree ("organization_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "events_of_target" ON "events" USING btree ("organization_id","target_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_one_open_an_address" ON "invitations" USING btree ("organization_id","email") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_one_open_a_user" ON "invitations" USING btree ("organization_id","user_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "invitations_organization_id_user_id_index" ON "invitations" USING btree ("organization_id","user_id");--> statement-breakpoint
CREATE INDEX "invitations_newest" ON "invitations" USING btree ("organization_id","state","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "invitations_saved" ON "invitations" USING btree ("organization_id") WHERE state = 'open' and sent_at is null;--> statement-breakpoint
CREATE INDEX "license_ledger_organization_id_created_at_index" ON "license_ledger" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "user_groups_organization_id_group_id_user_id_index" ON "user_groups" USING btree ("organization_id","group_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_one_address" ON "users" USING btree ("organization_id","email") WHERE status <> 'deleted';--> statement-breakpoint
CREATE UNIQUE INDEX "users_one_account" ON "users" USING btree ("organization_id","account_id") WHERE status <> 'deleted';--> statement-breakpoint
CREATE INDEX "users_newest" ON "users" USING btree ("organization_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "users_by_name" ON "users" USING btree ("organization_id","search","id");--> statement-breakpoint
CREATE INDEX "users_by_last_seen" ON "users" USING btree ("organization_id","last_seen_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "users_status_newest" ON "users" USING btree ("organization_id","status","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "users_status_name" ON "users" USING btree ("organization_id","status","search","id");--> statement-breakpoint
CREATE INDEX "users_in_all_departments" ON "users" USING btree ("organization_id") WHERE all_departments;--> statement-breakpoint
CREATE INDEX "users_by_profile" ON "users" USING btree ("organization_id","profile_id");--> statement-breakpoint
CREATE INDEX "users_by_account" ON "users" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "users_waiting" ON "users" USING btree ("organization_id","plan_id","waiting_since","id") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "users_reserved" ON "users" USING btree ("organization_id","plan_id") WHERE reserved_at is not null;