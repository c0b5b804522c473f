package io.zitadeltestkit.embedded.internal.api.v1;

import io.zitadeltestkit.embedded.EmbeddedCalls;

/**
 * A person of an organization of its own, who calls with the token of a session.
 *
 * @param id the user
 * @param orgId the organization
 * @param name the user name
 * @param calls calls as this person
 */
public record Somebody(String id, String orgId, String name, EmbeddedCalls calls) {
  public static final String PASSWORD = "Password1!";

  public static Somebody signIn(EmbeddedCalls admin) {
    String orgId = admin.newOrganization();
    String name = EmbeddedCalls.unique("minnie");
    String id = admin.newHuman(orgId, name, PASSWORD);
    String token =
        admin
            .call(
                "zitadel.session.v2.SessionService/CreateSession",
                "{'checks':{'user':{'loginName':'%s'},'password':{'password':'%s'}}}"
                    .formatted(name, PASSWORD))
            .ok()
            .text("sessionToken");
    return new Somebody(id, orgId, name, admin.as(token));
  }

  /** Returns what an administrator reads of this person. */
  public EmbeddedCalls.Answer read(EmbeddedCalls admin) {
    return admin.with("x-zitadel-orgid", orgId).rest("GET", "/management/v1/users/" + id, "").ok();
  }
}
