CREATE TABLE `conversations` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`channel` text NOT NULL,
	`phone` text,
	`contact_id` text,
	`outcome` text,
	`summary` text,
	`booking_ids` text NOT NULL,
	`turns` text NOT NULL,
	`revision` integer NOT NULL,
	`started_at` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `conversations_tenant_last` ON `conversations` (`tenant_id`,`last_at`,`id`);--> statement-breakpoint
CREATE TABLE `phone_codes` (
	`tenant_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`phone` text NOT NULL,
	`digest` text NOT NULL,
	`tries_left` integer NOT NULL,
	`sent` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`verified_at` integer,
	PRIMARY KEY(`tenant_id`, `conversation_id`, `phone`)
);
--> statement-breakpoint
CREATE INDEX `phone_codes_tenant_phone` ON `phone_codes` (`tenant_id`,`phone`);--> statement-breakpoint
CREATE TABLE `text_consents` (
	`tenant_id` text NOT NULL,
	`phone` text NOT NULL,
	`state` text NOT NULL,
	`evidence` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `phone`)
);
--> statement-breakpoint
CREATE TABLE `texts` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`direction` text NOT NULL,
	`from_number` text NOT NULL,
	`to_number` text NOT NULL,
	`body` text NOT NULL,
	`status` text NOT NULL,
	`failure` text,
	`error_code` text,
	`provider_sid` text,
	`purpose` text NOT NULL,
	`conversation_id` text,
	`contact_id` text,
	`booking_id` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `texts_tenant_created` ON `texts` (`tenant_id`,`created_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `texts_provider_sid` ON `texts` (`provider_sid`);--> statement-breakpoint
CREATE INDEX `texts_due` ON `texts` (`due_at`);