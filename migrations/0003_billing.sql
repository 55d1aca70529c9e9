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
UPDATE `usage_ledger` SET `period_start` = (SELECT `current_period_start` FROM `subscriptions` AS s WHERE s.`tenant_id` = `usage_ledger`.`tenant_id`) WHERE EXISTS (SELECT 1 FROM `subscriptions` AS s WHERE s.`tenant_id` = `usage_ledger`.`tenant_id`);--> statement-breakpoint
UPDATE `usage_ledger` SET `seconds_before` = (SELECT COALESCE(SUM(b.`billable_seconds`), 0) FROM `usage_ledger` AS b WHERE b.`tenant_id` = `usage_ledger`.`tenant_id` AND (b.`at`, b.`call_id`) < (`usage_ledger`.`at`, `usage_ledger`.`call_id`));--> statement-breakpoint
INSERT INTO `usage_periods` (`tenant_id`, `starts_at`, `ends_at`, `tier`, `calls`, `seconds`) SELECT s.`tenant_id`, s.`current_period_start`, s.`current_period_end`, s.`tier`, COUNT(*), SUM(l.`billable_seconds`) FROM `usage_ledger` AS l JOIN `subscriptions` AS s ON s.`tenant_id` = l.`tenant_id` GROUP BY s.`tenant_id`;
