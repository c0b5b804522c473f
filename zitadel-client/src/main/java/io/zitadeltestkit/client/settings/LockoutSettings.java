package io.zitadeltestkit.client.settings;

/**
 * When a person is locked out.
 *
 * @param maxPasswordAttempts after how many wrong passwords; 0 for never
 * @param maxOtpAttempts after how many wrong one-time passwords; 0 for never
 * @param owner where this was set
 */
public record LockoutSettings(long maxPasswordAttempts, long maxOtpAttempts, SettingsOwner owner) {}
