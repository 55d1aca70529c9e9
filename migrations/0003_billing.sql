CREATE TABLE `meter_events` (
	`call_sid` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`customer_id` text,
	`seconds` integer NOT NULL,
	`at` integer NOT NULL,
	`status` text NOT NULL,
	`failure` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`first_tried_at` integer,
	`sent_at` integer,
	`due_at` integer,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `meter_events_tenant_at` ON `meter_events` (`tenant_id`,`at`);--> statement-breakpoint
CREATE INDEX `meter_events_due` ON `meter_events` (`due_at`);--> statement-breakpoint
CREATE TABLE `stripe_subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`customer_id` text,
	`status` text,
	`tier` text,
	`current_period_start` integer,
	`current_period_end` integer,
	`trial_end` integer,
	`cancel_at` integer,
	`ended_at` integer,
	`created_at` integer,
	`event_at` integer DEFAULT 0 NOT NULL,
	`event_rank` integer DEFAULT 0 NOT NULL,
	`event_id` text DEFAULT '' NOT NULL,
	`invoice_outcome` text,
	`invoice_at` integer DEFAULT 0 NOT NULL,
	`invoice_rank` integer DEFAULT 0 NOT NULL,
	`invoice_event_id` text DEFAULT '' NOT NULL,
	`invoice_url` text,
	`invoice_open_since` integer,
	`paid_through` integer
);
--> statement-breakpoint
CREATE INDEX `stripe_subscriptions_tenant` ON `stripe_subscriptions` (`tenant_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `usage_periods` (
	`tenant_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`tier` text NOT NULL,
	`calls` integer DEFAULT 0 NOT NULL,
	`seconds` integer DEFAULT 0 NOT NULL,
	`told` text DEFAULT '[]' NOT NULL,
	PRIMARY KEY(`tenant_id`, `starts_at`)
);
--> statement-breakpoint
ALTER TABLE `daily_counters` ADD `billable_seconds` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `daily_counters` SET `billable_seconds` = `billable_minutes` * 60;--> statement-breakpoint
ALTER TABLE `daily_counters` DROP COLUMN `billable_minutes`;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `cancel_at` integer;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `unpaid_since` integer;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `invoice_url` text;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `checkout_session_id` text;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `checkout_at` integer;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `changed_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `settled_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `told` text;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `standing_due_at` integer DEFAULT 0;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `reconciled_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `subscriptions_unsettled` ON `subscriptions` (`changed_at`) WHERE changed_at > settled_at;--> statement-breakpoint
CREATE INDEX `subscriptions_reconciled` ON `subscriptions` (`reconciled_at`);--> statement-breakpoint
CREATE INDEX `subscriptions_standing_due` ON `subscriptions` (`standing_due_at`);--> statement-breakpoint
ALTER TABLE `usage_ledger` ADD `model` text DEFAULT 'builtin' NOT NULL;--> statement-breakpoint
ALTER TABLE `usage_ledger` ADD `voice` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `usage_ledger` ADD `day` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `usage_ledger` ADD `period_start` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `usage_ledger` ADD `seconds_before` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `usage_ledger` ADD `corrected_seconds` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `usage_ledger` ADD `corrected_at` integer;--> statement-breakpoint
ALTER TABLE `usage_ledger` ADD `corrected_before` integer;--> statement-breakpoint
CREATE INDEX `usage_ledger_tenant_period` ON `usage_ledger` (`tenant_id`,`period_start`,`at`,`call_id`);--> statement-breakpoint
CREATE INDEX `usage_ledger_not_charged` ON `usage_ledger` (`tenant_id`,`at`,`call_id`) WHERE billable_seconds = 0;--> statement-breakpoint
ALTER TABLE `tenants` ADD `retention` text;--> statement-breakpoint
ALTER TABLE `tenants` ADD `retention_due_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `tenants_retention_due` ON `tenants` (`retention_due_at`);--> statement-breakpoint
-- Calls of the past get the periods they would have been written into: a calendar month where none is known of,
UPDATE `usage_ledger` SET `period_start` = strftime('%s', `at` / 1000, 'unixepoch', 'start of month') * 1000;--> statement-breakpoint
-- the stored one from its start on,
UPDATE `usage_ledger` SET `period_start` = s.`current_period_start` FROM `subscriptions` AS s WHERE s.`tenant_id` = `usage_ledger`.`tenant_id` AND `usage_ledger`.`at` >= s.`current_period_start`;--> statement-breakpoint
-- and after its end month by month, on the same day or the last of the month, as domain/billing/period.ts has it.
UPDATE `usage_ledger` SET `period_start` = p.`start` FROM (
  SELECT `call_id`, MAX(`start`) AS `start` FROM (
    SELECT `call_id`, `at`, (strftime('%s', `first`) + (MIN(strftime('%d', `ends` / 1000, 'unixepoch'), strftime('%d', `first`, '+1 month', '-1 day')) - 1) * 86400) * 1000 + `ends` % 86400000 AS `start` FROM (
      SELECT l.`call_id`, l.`at`, s.`current_period_end` AS `ends`, date(l.`at` / 1000, 'unixepoch', 'start of month', m.`back`) AS `first`
      FROM `usage_ledger` AS l JOIN `subscriptions` AS s ON s.`tenant_id` = l.`tenant_id` JOIN (SELECT '+0 months' AS `back` UNION ALL SELECT '-1 months') AS m
      WHERE s.`current_period_end` > s.`current_period_start` AND l.`at` >= s.`current_period_end`))
  WHERE `start` <= `at` GROUP BY `call_id`) AS p WHERE p.`call_id` = `usage_ledger`.`call_id`;--> statement-breakpoint
UPDATE `usage_ledger` SET `seconds_before` = b.`before` FROM (SELECT `call_id`, SUM(`billable_seconds`) OVER (PARTITION BY `tenant_id`, `period_start` ORDER BY `at`, `call_id`) - `billable_seconds` AS `before` FROM `usage_ledger`) AS b WHERE b.`call_id` = `usage_ledger`.`call_id`;--> statement-breakpoint
INSERT INTO `usage_periods` (`tenant_id`, `starts_at`, `ends_at`, `tier`, `calls`, `seconds`) SELECT p.`tenant_id`, p.`starts_at`, CASE
  WHEN p.`starts_at` = s.`current_period_start` THEN s.`current_period_end`
  WHEN p.`starts_at` > s.`current_period_start` THEN (strftime('%s', p.`next`) + (MIN(strftime('%d', s.`current_period_end` / 1000, 'unixepoch'), strftime('%d', p.`next`, '+1 month', '-1 day')) - 1) * 86400) * 1000 + s.`current_period_end` % 86400000
  ELSE MIN(strftime('%s', p.`next`) * 1000, COALESCE(s.`current_period_start`, strftime('%s', p.`next`) * 1000)) END,
  COALESCE(s.`tier`, 'starter'), p.`calls`, p.`seconds`
FROM (SELECT `tenant_id`, `period_start` AS `starts_at`, date(`period_start` / 1000, 'unixepoch', 'start of month', '+1 month') AS `next`, COUNT(*) AS `calls`, SUM(`billable_seconds`) AS `seconds` FROM `usage_ledger` GROUP BY `tenant_id`, `period_start`) AS p LEFT JOIN `subscriptions` AS s ON s.`tenant_id` = p.`tenant_id`;
