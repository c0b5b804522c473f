package io.zitadeltestkit.embedded.internal.api.user.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.user.UserServiceCalls;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls about identity providers and WebAuthn keys, of which there are none here. */
final class IdentityProviderTest {
  private static final String NO_PROVIDER = "Identity Provider Configuration doesn't exist";

  private static UserServiceCalls users;
  private static String orgId = "";
  private static String userId = "";
  private static String strangerToken = "";

  @BeforeAll
  static void start() {
    users = new UserServiceCalls();
    orgId = users.admin().newOrganization();
    userId =
        users.admin().newHuman(orgId, EmbeddedCalls.unique("linked"), UserServiceCalls.PASSWORD);
    strangerToken = users.admin().newToken(users.admin().newMachine(orgId));
  }

  @AfterAll
  static void stop() {
    users.close();
  }

  private static String link(String ofUser) {
    return "{'userId':'%s','idpLink':{'idpId':'1','userId':'2','userName':'3'}}".formatted(ofUser);
  }

  @Test
  void aLinkNeedsTheUserThenThePermissionThenTheProvider() {
    assertThat(users.call("AddIDPLink", link("1")).error())
        .isEqualTo("failed_precondition: User could not be found (COMMAND-vzktar7b7f)");
    assertThat(users.callAs(strangerToken, "AddIDPLink", link(userId)).error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    assertThat(users.call("AddIDPLink", link(userId)).error())
        .isEqualTo("failed_precondition: " + NO_PROVIDER + " (COMMAND-39nf2)");
    assertThat(users.call("AddIDPLink", "{'userId':'" + userId + "'}").error())
        .isEqualTo("failed_precondition: " + NO_PROVIDER + " (COMMAND-39nf2)");
    assertThat(users.call("AddIDPLink", "{'userId':'1','idpLink':{'idpId':'1'}}").error())
        .isEqualTo(
            "invalid_argument: invalid AddIDPLinkRequest.IdpLink: embedded message failed validation"
                + " | caused by: invalid IDPLink.UserId: value length must be between 1 and 200 runes, inclusive");
  }

  @Test
  void removingAMissingLinkFailsForAllCallers() {
    String removal = "{'userId':'%s','idpId':'1','linkedUserId':'2'}".formatted(userId);

    assertThat(users.call("RemoveIDPLink", removal).error())
        .isEqualTo("not_found: External IDP not found (COMMAND-1M9xR)");
    assertThat(users.callAs(strangerToken, "RemoveIDPLink", removal).error())
        .isEqualTo("not_found: External IDP not found (COMMAND-1M9xR)");
    Answer rest = users.admin().rest("DELETE", "/v2/users/" + userId + "/links/1/2", "");
    assertThat(rest.status()).isEqualTo(404);
    assertThat(rest.text("message")).isEqualTo("External IDP not found (COMMAND-1M9xR)");
  }

  @Test
  void noIntentCanBeStartedOrRead() {
    assertThat(
            users
                .call(
                    "StartIdentityProviderIntent",
                    "{'idpId':'1','urls':{'successUrl':'https://a','failureUrl':'https://b'}}")
                .error())
        .isEqualTo("failed_precondition: " + NO_PROVIDER + " (COMMAND-as02jin)");
    assertThat(
            users
                .call(
                    "StartIdentityProviderIntent",
                    "{'idpId':'1','ldap':{'username':'a','password':'b'}}")
                .error())
        .isEqualTo("failed_precondition: " + NO_PROVIDER + " (COMMAND-39n221fs)");
    assertThat(
            users
                .call(
                    "StartIdentityProviderIntent",
                    "{'idpId':'1','urls':{'successUrl':'a','failureUrl':'b','loginHint':'"
                        + "x".repeat(201)
                        + "'}}")
                .error())
        .isEqualTo(
            "invalid_argument: invalid StartIdentityProviderIntentRequest.Urls: embedded message"
                + " failed validation | caused by: invalid RedirectURLs.LoginHint: value length"
                + " must be at most 200 runes");
    assertThat(users.call("StartIdentityProviderIntent", "{'idpId':'1'}").error())
        .isEqualTo(
            "unimplemented: type oneOf <nil> in method StartIdentityProviderIntent not implemented (USERv2-S2g21)");
    assertThat(retrieve("token=")).isEqualTo("CRYPTO-Swg31");
    assertThat(retrieve("AAAAAAAAAAAAAAAAAAAAAA")).isEqualTo("CRYPTO-CRYPTO");
    assertThat(retrieve("AAAAAAAAAAAAAAAAAAAAAAA")).isEqualTo("CRYPTO-Sf4gt");
  }

  private static String retrieve(String token) {
    String error =
        users
            .call(
                "RetrieveIdentityProviderIntent",
                "{'idpIntentId':'1','idpIntentToken':'" + token + "'}")
            .error();
    assertThat(error).startsWith("permission_denied: Intent Token is invalid (");
    return error.replaceAll(".*\\(|\\)", "");
  }

  @Test
  void removingAMissingKeyFails() {
    String missing = "not_found: WebAuthN Token could not be found (COMMAND-DAfb2)";

    assertThat(users.call("RemovePasskey", "{'userId':'" + userId + "','passkeyId':'1'}").error())
        .isEqualTo(missing);
    assertThat(users.call("RemoveU2F", "{'userId':'1','u2fId':'1'}").error()).isEqualTo(missing);
    assertThat(users.call("RemoveU2F", "{'userId':'1'}").error())
        .isEqualTo(
            "invalid_argument: invalid RemoveU2FRequest.U2FId: value length must be between 1 and 200 runes, inclusive");
    assertThat(users.admin().rest("DELETE", "/v2/users/1/u2f/2", "").status()).isEqualTo(404);
    assertThat(users.admin().rest("DELETE", "/v2/users/1/passkeys/2", "").status()).isEqualTo(404);
  }
}
