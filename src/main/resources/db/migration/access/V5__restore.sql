-- Codes on their way when a backup was made.
update platform.placement set outlives_restore = false
where table_name in ('access.login_code', 'access.setup_code', 'access.recovery');
