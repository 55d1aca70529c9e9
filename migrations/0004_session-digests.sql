ALTER TABLE `sessions` RENAME COLUMN "token" TO "token_hash";--> statement-breakpoint
DROP INDEX `sessions_token_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_hash_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
-- What is in the column now are tokens, which SQLite cannot digest: those sessions end, and everybody logs in again.
DELETE FROM `sessions`;
