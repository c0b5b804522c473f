package io.zitadeltestkit.embedded.internal.api.user.credential;

import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertChange;
import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertMaking;
import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Service users and their credentials. */
final class MachineV1Test {
  private static OwnOrganization org;

  private String machine = "";

  @BeforeAll
  static void start() {
    org = new OwnOrganization();
  }

  @AfterAll
  static void stop() {
    org.close();
  }

  @BeforeEach
  void makeMachine() {
    machine = "/users/" + org.admin().newMachine(org.id());
  }

  @Test
  void serviceUserWithTheIdOfAnotherOrganizationsUserIsNotShown() {
    String home = org.admin().newOrganization();
    String known = org.admin().newMachine(home);
    String request = "{'userName':'%s','name':'b','userId':'%s'}";

    Answer made =
        org.post("/users/machine", request.formatted(EmbeddedCalls.unique("b"), known)).ok();

    assertThat(made.text("userId")).isEqualTo(known);
    assertThat(made.text("details.resourceOwner")).isEqualTo(org.id());
    assertThat(
            org.admin()
                .call("zitadel.user.v2.UserService/GetUserByID", "{'userId':'" + known + "'}")
                .ok()
                .text("user.details.resourceOwner"))
        .isEqualTo(home);
  }

  @Test
  void aServiceUserIsChangedAsAWhole() {
    String wanted =
        "{'name':'Robot','description':'sweeps','accessTokenType':'ACCESS_TOKEN_TYPE_JWT'}";

    assertChange(org.put(machine + "/machine", wanted), org.id());

    assertThat(org.get(machine).ok().at("user.machine")).hasToString(wanted.replace('\'', '"'));
    assertThat(org.put("/users/" + org.newPerson() + "/machine", wanted).error())
        .isEqualTo("5: User could not be found (COMMAND-5M0od)");
    org.put(machine + "/machine", "{'name':'Robot'}").ok();
    assertThat(org.get(machine).ok().at("user.machine")).hasToString("{\"name\":\"Robot\"}");
  }

  @Test
  void secretCanBeRemoved() {
    Answer secret = org.put(machine + "/secret", "{}");
    assertMaking(secret, org.id());
    assertThat(org.get(machine).ok().at("user.machine.hasSecret").asBoolean()).isTrue();
    assertThat(token(secret).status()).isEqualTo(200);

    assertChange(org.delete(machine + "/secret"), org.id());

    assertThat(org.get(machine).ok().at("user.machine.hasSecret").asBoolean()).isFalse();
    assertThat(token(secret).status()).isNotEqualTo(200);
    assertThat(org.delete(machine + "/secret").error())
        .isEqualTo("9: Secret doesn't exist (COMMAND-coi82n)");
    assertThat(org.delete("/users/1/secret").error())
        .isEqualTo("9: Errors.User.NotExisting (COMMAND-x7s802)");
  }

  private static Answer token(Answer secret) {
    return org.admin()
        .form(
            "/oauth/v2/token",
            Map.of(
                "grant_type",
                "client_credentials",
                "scope",
                "openid",
                "client_id",
                secret.text("clientId"),
                "client_secret",
                secret.text("clientSecret")));
  }

  @Test
  void aKeyIsKnownUntilItIsRemoved() {
    Answer made =
        org.post(
            machine + "/keys", "{'type':'KEY_TYPE_JSON','expirationDate':'2099-01-01T00:00:00Z'}");
    assertMaking(made, org.id());
    String content =
        new String(Base64.getDecoder().decode(made.text("keyDetails")), StandardCharsets.UTF_8);
    assertThat(content).contains(made.text("keyId"), "serviceaccount");
    String key = machine + "/keys/" + made.text("keyId");

    Answer read = org.get(key).ok();

    assertThat(read.text("key.type")).isEqualTo("KEY_TYPE_JSON");
    assertThat(read.text("key.expirationDate")).isEqualTo("2099-01-01T00:00:00Z");
    assertThat(read.text("key.details.resourceOwner")).isEqualTo(org.id());
    assertThat(results(org.post(machine + "/keys/_search", "{}"), "id"))
        .containsExactly(made.text("keyId"));
    assertThat(org.get("/users/1/keys/" + made.text("keyId")).error())
        .isEqualTo("5: Errors.AuthNKey.NotFound (QUERY-Dgr3g)");
    assertChange(org.delete(key), org.id());
    assertThat(results(org.post(machine + "/keys/_search", "{}"), "id")).isEmpty();
    assertThat(org.delete(key).error()).isEqualTo("5: Machine key not found (COMMAND-4m77G)");
  }

  @Test
  void keyNeedsATypeAndAFutureExpiry() {
    assertThat(org.post(machine + "/keys", "{}").error())
        .endsWith(
            "invalid AddMachineKeyRequest.Type: value must not be in list [KEY_TYPE_UNSPECIFIED]");
    assertThat(
            org.post(machine + "/keys", "{'type':1,'expirationDate':'2001-01-01T00:00:00Z'}")
                .error())
        .isEqualTo("3: Errors.AuthNKey.ExpireBeforeNow (DOMAIN-dv3t5)");
  }

  @Test
  void aTokenIsReadByItsIds() {
    Answer made = org.post(machine + "/pats", "{'expirationDate':'2099-01-01T00:00:00Z'}").ok();
    String path = machine + "/pats/" + made.text("tokenId");

    Answer read = org.get(path).ok();

    assertThat(read.text("token.id")).isEqualTo(made.text("tokenId"));
    assertThat(read.text("token.expirationDate")).isEqualTo("2099-01-01T00:00:00Z");
    assertThat(read.at("token.scopes"))
        .hasToString(
            "[\"openid\",\"profile\",\"urn:zitadel:iam:user:metadata\","
                + "\"urn:zitadel:iam:user:resourceowner\"]");
    assertThat(
            org.in(org.admin().newOrganization()).rest("GET", "/management/v1" + path, "").error())
        .isEqualTo("5: Errors.PersonalAccessToken.NotFound (QUERY-fRunu)");
  }

  @Test
  void namesOfServiceUsersMayBeShared() {
    String other = "/users/" + org.admin().newMachine(org.id());

    org.put(machine + "/machine", "{'name':'Twin'}").ok();

    assertChange(org.put(other + "/machine", "{'name':'Twin'}"), org.id());
    assertThat(org.put(other + "/machine", "{'name':'Twin'}").error())
        .isEqualTo("9: Errors.User.NotChanged (COMMAND-2n8vs)");
  }
}
