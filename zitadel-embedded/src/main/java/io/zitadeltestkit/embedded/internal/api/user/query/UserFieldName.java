package io.zitadeltestkit.embedded.internal.api.user.query;

/** The sorting columns of a list of users; both generations have the same names and numbers. */
public enum UserFieldName {
  USER_FIELD_NAME_UNSPECIFIED,
  USER_FIELD_NAME_USER_NAME,
  USER_FIELD_NAME_FIRST_NAME,
  USER_FIELD_NAME_LAST_NAME,
  USER_FIELD_NAME_NICK_NAME,
  USER_FIELD_NAME_DISPLAY_NAME,
  USER_FIELD_NAME_EMAIL,
  USER_FIELD_NAME_STATE,
  USER_FIELD_NAME_TYPE,
  USER_FIELD_NAME_CREATION_DATE
}
