package io.zitadeltestkit.client.user;

/** A person's gender. */
public enum Gender {
  /** Unknown to this version, or not sent by the server. */
  UNSPECIFIED,
  /** Female. */
  FEMALE,
  /** Male. */
  MALE,
  /** Diverse. */
  DIVERSE
}
