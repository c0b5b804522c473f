package io.zitadeltestkit.embedded.internal.access;

/** How the user that a token stands for has been authenticated. */
public enum AuthenticationLevel {
  /** Not at all: the token was made for the user, such as a personal access token. */
  GIVEN,
  /** Only the name is known. */
  NONE,
  /** By one factor. */
  SINGLE_FACTOR,
  /** By more than one. */
  MULTI_FACTOR
}
