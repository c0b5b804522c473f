package io.zitadeltestkit.client.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was checked in a session, and when last. What wasn't checked is null.
 *
 * @param password the password
 * @param webAuthN a passkey or security key
 * @param intent an identity provider
 * @param totp a time-based one-time password
 * @param otpSms a one-time password by text message
 * @param otpEmail a one-time password by mail
 */
public record SessionFactors(
    @Nullable Instant password,
    @Nullable Instant webAuthN,
    @Nullable Instant intent,
    @Nullable Instant totp,
    @Nullable Instant otpSms,
    @Nullable Instant otpEmail) {}
