CREATE TABLE `gate_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`version` integer NOT NULL,
	`status` text NOT NULL,
	`engine` text NOT NULL,
	`passed` integer NOT NULL,
	`failed` integer NOT NULL,
	`blocking` integer NOT NULL,
	`pinned_at` integer NOT NULL,
	`took_ms` integer NOT NULL,
	`results` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `gate_runs_tenant` ON `gate_runs` (`tenant_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `gate_scenarios` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`title` text NOT NULL,
	`caller_lines` text NOT NULL,
	`expectation` text NOT NULL,
	`must_pass` integer NOT NULL,
	`source_id` text,
	`created_at` integer NOT NULL,
	`created_by` text
);
--> statement-breakpoint
CREATE INDEX `gate_scenarios_tenant` ON `gate_scenarios` (`tenant_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `gap_sightings` (
	`tenant_id` text NOT NULL,
	`gap_id` text NOT NULL,
	`source_id` text NOT NULL,
	`wording` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `source_id`, `wording`)
);
--> statement-breakpoint
CREATE INDEX `gap_sightings_gap` ON `gap_sightings` (`tenant_id`,`gap_id`,`at`);--> statement-breakpoint
CREATE TABLE `knowledge_gaps` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`question` text NOT NULL,
	`asked` integer NOT NULL,
	`status` text NOT NULL,
	`answer` text,
	`fact_id` text,
	`told_at` integer,
	`told_text_id` text,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `knowledge_gaps_tenant` ON `knowledge_gaps` (`tenant_id`,`status`,`last_at`);--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`purpose` text NOT NULL,
	`status` text NOT NULL,
	`failure` text,
	`provider_id` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mails_tenant_created` ON `mails` (`tenant_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`due_at`);--> statement-breakpoint
ALTER TABLE `agent_versions` ADD `origin` text DEFAULT 'owner' NOT NULL;--> statement-breakpoint
ALTER TABLE `phone_numbers` ADD `origin` text DEFAULT 'brought' NOT NULL;--> statement-breakpoint
ALTER TABLE `phone_numbers` ADD `lease_until` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `phone_numbers` ADD `text_registration` text DEFAULT 'unregistered' NOT NULL;--> statement-breakpoint
CREATE INDEX `phone_numbers_unsettled` ON `phone_numbers` (`status`,`lease_until`) WHERE status = 'pending' OR (status = 'released' AND provider_sid IS NOT NULL);--> statement-breakpoint
ALTER TABLE `onboarding_steps` ADD `description` text;--> statement-breakpoint
ALTER TABLE `onboarding_steps` ADD `correction` text;--> statement-breakpoint
ALTER TABLE `onboarding_steps` ADD `memory` text;--> statement-breakpoint
ALTER TABLE `onboarding_steps` ADD `question` text;--> statement-breakpoint
ALTER TABLE `onboarding_steps` ADD `inputs` text;--> statement-breakpoint
ALTER TABLE `onboarding_steps` ADD `lease` text;--> statement-breakpoint
ALTER TABLE `onboarding_steps` ADD `due_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `onboarding_steps` ADD `took_ms` integer;--> statement-breakpoint
CREATE INDEX `onboarding_runs_status` ON `onboarding_runs` (`status`,`updated_at`);