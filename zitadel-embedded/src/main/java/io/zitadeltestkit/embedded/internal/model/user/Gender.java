package io.zitadeltestkit.embedded.internal.model.user;

import java.util.Locale;

/** The gender of a person. */
public enum Gender {
  UNSPECIFIED,
  FEMALE,
  MALE,
  DIVERSE;

  /** {@return the value of the claim {@code gender}, OpenID Connect Core §5.1; may be empty} */
  public String claim() {
    return this == UNSPECIFIED ? "" : name().toLowerCase(Locale.ROOT);
  }
}
