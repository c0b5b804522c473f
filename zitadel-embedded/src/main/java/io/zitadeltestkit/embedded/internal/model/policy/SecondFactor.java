package io.zitadeltestkit.embedded.internal.model.policy;

/** The second factors that a login policy may allow in addition to a password. */
public enum SecondFactor {
  OTP,
  U2F,
  OTP_EMAIL,
  OTP_SMS,
  RECOVERY_CODES
}
