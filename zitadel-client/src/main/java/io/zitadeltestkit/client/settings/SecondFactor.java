package io.zitadeltestkit.client.settings;

/** A second factor that may be set up. */
public enum SecondFactor {
  /** Unknown to this version. */
  UNSPECIFIED,
  /** A time-based one-time password from an app. */
  OTP,
  /** A security key. */
  U2F,
  /** A one-time password by mail. */
  OTP_EMAIL,
  /** A one-time password by text message. */
  OTP_SMS
}
