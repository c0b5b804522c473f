package io.zitadeltestkit.embedded.internal.ui;

/** The names of the forms' fields and of the pages' parameters. */
final class Fields {
  static final String AUTH_REQUEST = "authRequest";
  static final String LOGIN_NAME = "loginName";
  static final String PASSWORD = "password";
  static final String NEW_PASSWORD = "newPassword";
  static final String REPEATED_PASSWORD = "repeatedPassword";
  static final String CODE = "code";
  static final String SESSION = "sessionId";
  static final String USER_CODE = "user_code";
  static final String DECISION = "decision";
  static final String LOGOUT_TOKEN = "logout_token";
  static final String FORMS = "csrf";

  private Fields() {}
}
