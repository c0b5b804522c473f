package io.zitadeltestkit.client.user;

/** A way to sign in. */
public enum AuthenticationMethod {
  /** Unknown to this version. */
  UNSPECIFIED,
  /** A password. */
  PASSWORD,
  /** A passkey. */
  PASSKEY,
  /** An identity provider. */
  IDP,
  /** A time-based one-time password from an app. */
  TOTP,
  /** A security key as the second factor. */
  U2F,
  /** A one-time password by text message. */
  OTP_SMS,
  /** A one-time password by mail. */
  OTP_EMAIL,
  /** A recovery code. */
  RECOVERY_CODE
}
