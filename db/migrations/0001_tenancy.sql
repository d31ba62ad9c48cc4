-- What Drizzle cannot say: the super admin's key, row-level security, grants, the search, the catalogue of plans.
create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists btree_gin;
--> statement-breakpoint
alter table "organizations" add constraint "organizations_super_admin"
  foreign key ("id", "super_admin_id", "super_admin_is_active")
  references "users" ("organization_id", "id", "is_active") deferrable initially deferred;
--> statement-breakpoint
alter table "organizations" add constraint "organizations_default_role"
  foreign key ("id", "default_role_id") references "roles" ("organization_id", "id") deferrable initially deferred;
--> statement-breakpoint
alter table "organizations" add constraint "organizations_default_plan"
  foreign key ("default_plan_id") references "plans" ("id");
--> statement-breakpoint
create index "users_search" on "users" using gin ("organization_id", "search" gin_trgm_ops);
--> statement-breakpoint
create function current_organization() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organization_id', true), '')::uuid;
--> statement-breakpoint
create function current_account() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.account_id', true), '')::uuid;
--> statement-breakpoint
do $$
declare tenant text;
begin
  foreach tenant in array array['profiles', 'profile_permissions', 'roles', 'groups', 'users', 'user_groups',
    'invitations', 'licenses', 'license_ledger', 'events', 'event_seals']
  loop
    execute format('alter table %I enable row level security', tenant);
    execute format('create policy tenant on %I using (organization_id = current_organization())', tenant);
    execute format('alter table %I add foreign key (organization_id) references organizations (id) deferrable initially deferred', tenant);
  end loop;
end $$;
--> statement-breakpoint
alter table "organizations" enable row level security;
--> statement-breakpoint
create policy tenant on "organizations" using (id = current_organization());
--> statement-breakpoint
-- A person sees their own places: the organizations they belong to and their own row in each, read only.
create policy member on "organizations" for select
  using (id in (select organization_id from memberships where account_id = current_account()));
--> statement-breakpoint
create policy member on "users" for select using (account_id = current_account());
--> statement-breakpoint
-- LIKE is not leakproof, so under a policy it would walk the tenant; this runs as the owner, for the tenant that is set.
create function search_users(pattern text, at_most int) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select id from users where organization_id = current_organization() and search like pattern limit at_most $$;
--> statement-breakpoint
-- Where a sweep over all organizations starts: ids, nothing else.
create function organization_ids() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select id from organizations $$;
--> statement-breakpoint
revoke all on function search_users(text, int), organization_ids() from public;
--> statement-breakpoint
grant usage on schema public to muster;
--> statement-breakpoint
grant execute on function search_users(text, int), organization_ids() to muster;
--> statement-breakpoint
grant select, insert, update, delete on "accounts", "sessions", "account_links", "memberships", "rate_limits",
  "spent_proofs", "profiles", "profile_permissions", "roles", "groups", "users", "user_groups", "invitations",
  "emails", "email_batches" to muster;
--> statement-breakpoint
grant select, insert, update on "organizations", "licenses", "deployment", "slugs" to muster;
--> statement-breakpoint
grant select, insert on "events", "event_seals", "license_ledger", "account_events" to muster;
--> statement-breakpoint
grant select on "plans" to muster;
--> statement-breakpoint
insert into "plans" ("id", "name", "policy", "included", "position") values
  ('free', 'Free', 'block', 3, 1),
  ('professional', 'Professional', 'ask', 0, 2);
