package io.zitadeltestkit.embedded.internal.access;

/** How the user of a token has been authenticated. */
public enum AuthenticationLevel {
  /** Not at all: the token was created for the user, such as a personal access token. */
  GIVEN,
  /** Only the name is known. */
  NONE,
  /** By one factor. */
  SINGLE_FACTOR,
  /** By more than one factor. */
  MULTI_FACTOR
}
