package io.zitadeltestkit.internal.token;

import java.util.ArrayList;
import java.util.List;

/** The scopes with which Zitadel puts audiences and roles into tokens. */
final class Scopes {
  private static final String ROLES = "urn:zitadel:iam:org:projects:roles";

  private Scopes() {}

  static List<String> of(TokenOptions wanted) {
    List<String> scopes = new ArrayList<>(List.of("openid", "profile", "email"));
    wanted
        .projects()
        .forEach(project -> scopes.add("urn:zitadel:iam:org:project:id:" + project.id() + ":aud"));
    if (wanted.roles()) {
      scopes.add(ROLES);
    }
    return scopes;
  }
}
