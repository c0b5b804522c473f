package io.zitadeltestkit.embedded.internal.api.user.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.user.UserServiceCalls;
import io.zitadeltestkit.embedded.internal.key.RsaKeys;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Secrets, keys and personal access tokens. */
final class CredentialTest {
  private static final String LATER = "'expirationDate':'2099-01-01T00:00:00Z'";

  private static UserServiceCalls users;
  private static String orgId = "";

  private String botId = "";

  @BeforeAll
  static void start() {
    users = new UserServiceCalls();
    orgId = users.admin().newOrganization();
  }

  @AfterAll
  static void stop() {
    users.close();
  }

  @BeforeEach
  void makeBot() {
    users.server().clock().reset();
    botId = users.admin().newMachine(orgId);
  }

  private Answer call(String method, String fields) {
    return users.call(
        method, "{'userId':'" + botId + "'" + (fields.isEmpty() ? "" : "," + fields) + "}");
  }

  @Test
  void tokenExpires() {
    String token = call("AddPersonalAccessToken", LATER).ok().text("token");
    String self = "{'userId':'" + botId + "'}";
    users.callAs(token, "GetUserByID", self).ok();
    users.server().clock().advance(Duration.ofDays(80 * 365));
    assertThat(users.callAs(token, "GetUserByID", self).error())
        .isEqualTo("unauthenticated: Errors.Token.Invalid (AUTH-7fs1e)");
  }

  @Test
  void aTokenOfAnotherUserIsNotFound() {
    String tokenId = call("AddPersonalAccessToken", LATER).ok().text("tokenId");
    String other = users.admin().newMachine(orgId);
    assertThat(
            users
                .call(
                    "RemovePersonalAccessToken",
                    "{'userId':'%s','tokenId':'%s'}".formatted(other, tokenId))
                .error())
        .isEqualTo("not_found: Personal Access Token not found (COMMAND-4m77G)");
    assertThat(
            users
                .call("RemovePersonalAccessToken", "{'userId':'123','tokenId':'" + tokenId + "'}")
                .error())
        .isEqualTo("not_found: Errors.NotFound (COMMAND-4g3xq)");
  }

  @Test
  void emptyIdInFilterFindsNothingAndLongOneIsRefused() {
    for (String list : List.of("ListPersonalAccessTokens", "ListKeys")) {
      String filter = "{'filters':[{'userIdFilter':{'id':'%s'}}]}";
      assertThat(users.call(list, filter.formatted("")).ok().body().has("result")).isFalse();
      assertThat(users.call(list, filter.formatted("x".repeat(201))).error())
          .endsWith("invalid IDFilter.Id: value length must be at most 200 runes");
    }
    call("AddPersonalAccessToken", LATER).ok();
    call("AddKey", LATER).ok();
    for (String list :
        List.of(
            "ListPersonalAccessTokens userIdFilter",
            "ListPersonalAccessTokens tokenIdFilter",
            "ListPersonalAccessTokens organizationIdFilter",
            "ListKeys userIdFilter",
            "ListKeys keyIdFilter",
            "ListKeys organizationIdFilter")) {
      String[] parts = list.split(" ", -1);
      assertThat(
              users
                  .call(parts[0], "{'filters':[{'" + parts[1] + "':{'id':''}}]}")
                  .ok()
                  .body()
                  .toString())
          .isEqualTo("{\"pagination\":{\"appliedLimit\":\"100\"}}");
    }
  }

  @Test
  void tiesInTheSortColumnAreInCreationOrder() {
    String first = call("AddPersonalAccessToken", LATER).ok().text("tokenId");
    String second = call("AddPersonalAccessToken", LATER).ok().text("tokenId");
    String list =
        "{'sortingColumn':'PERSONAL_ACCESS_TOKEN_FIELD_NAME_USER_ID',"
            + "'pagination':{'asc':%s},'filters':[{'userIdFilter':{'id':'%s'}}]}";
    for (boolean ascending : List.of(true, false)) {
      assertThat(
              users
                  .call("ListPersonalAccessTokens", list.formatted(ascending, botId))
                  .ok()
                  .at("result")
                  .findValuesAsText("id"))
          .containsExactly(first, second);
    }
  }

  @Test
  void aUserManagesItsOwnTokens() {
    String token = users.admin().newToken(botId);
    Answer own =
        users
            .callAs(token, "AddPersonalAccessToken", "{'userId':'" + botId + "'," + LATER + "}")
            .ok();
    Answer listed = users.callAs(token, "ListPersonalAccessTokens", "{}").ok();
    assertThat(listed.at("result").findValuesAsText("id")).contains(own.text("tokenId"));
    users
        .callAs(
            token,
            "RemovePersonalAccessToken",
            "{'userId':'%s','tokenId':'%s'}".formatted(botId, own.text("tokenId")))
        .ok();
  }

  @Test
  void hiddenTokensAreCountedButNotShown() {
    call("AddPersonalAccessToken", LATER).ok();
    String stranger =
        users.admin().newToken(users.admin().newMachine(users.admin().newOrganization()));
    Answer listed =
        users
            .callAs(
                stranger,
                "ListPersonalAccessTokens",
                "{'filters':[{'userIdFilter':{'id':'" + botId + "'}}]}")
            .ok();
    assertThat(listed.body().has("result")).isFalse();
    assertThat(listed.text("pagination.totalResult")).isEqualTo("1");
  }

  @Test
  void tooLargeAPageIsRefused() {
    assertThat(users.call("ListKeys", "{'pagination':{'limit':1001}}").error())
        .isEqualTo("invalid_argument: Limit exceeded (QUERY-4M0fs)");
    assertThat(
            users
                .call("ListPersonalAccessTokens", "{'pagination':{'limit':1000}}")
                .ok()
                .text("pagination.appliedLimit"))
        .isEqualTo("1000");
  }

  @Test
  void aSecretReplacesTheOneBefore() {
    String first = call("AddSecret", "").ok().text("clientSecret");
    String second = call("AddSecret", "").ok().text("clientSecret");
    assertThat(second).matches("[A-Za-z0-9]{64}").isNotEqualTo(first);
    assertThat(users.get(botId).at("user.machine.hasSecret").asBoolean()).isTrue();
    call("RemoveSecret", "").ok();
    assertThat(call("RemoveSecret", "").error())
        .isEqualTo("failed_precondition: Secret doesn't exist (COMMAND-coi82n)");
  }

  @Test
  void aPersonHasNeitherSecretNorKey() {
    String id = users.admin().newHuman(orgId, "no-secret", UserServiceCalls.PASSWORD);
    assertThat(users.call("AddSecret", "{'userId':'" + id + "'}").error())
        .isEqualTo("failed_precondition: Errors.User.NotExisting (COMMAND-x8910n)");
    assertThat(users.call("AddKey", "{'userId':'" + id + "'," + LATER + "}").error())
        .isEqualTo("failed_precondition: User could not be found (COMMAND-bnipwm1)");
  }

  @Test
  void keyIsReturnedAsAKeyFile() throws Exception {
    Answer added = call("AddKey", LATER).ok();
    String json =
        new String(Base64.getDecoder().decode(added.text("keyContent")), StandardCharsets.UTF_8);
    JsonNode file = new ObjectMapper().readTree(json);
    assertThat(file.path("type").asText()).isEqualTo("serviceaccount");
    assertThat(file.path("keyId").asText()).isEqualTo(added.text("keyId"));
    assertThat(file.path("userId").asText()).isEqualTo(botId);
    assertThat(file.path("expirationDate").asText()).isEqualTo("2099-01-01T00:00:00Z");
    assertThat(file.path("key").asText()).startsWith("-----BEGIN RSA PRIVATE KEY-----\n");
    assertThat(pkcs1Version(file.path("key").asText())).isZero();
  }

  /** The first number in a PKCS#1 key is its version, behind the header of the sequence. */
  private static int pkcs1Version(String pem) {
    byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "").strip());
    assertThat(der[0]).isEqualTo((byte) 0x30);
    assertThat(der[4]).isEqualTo((byte) 0x02);
    return der[6];
  }

  @Test
  void aPublicKeyOfTheCallersOwnIsKeptAsItIs() {
    String pem = RsaKeys.publicPem((RSAPublicKey) RsaKeys.generate().getPublic());
    String base64 = Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    Answer added = call("AddKey", LATER + ",'publicKey':'" + base64 + "'").ok();
    assertThat(added.body().has("keyContent")).isFalse();
    assertThat(call("AddKey", LATER + ",'publicKey':'bm9uc2Vuc2U='").error())
        .isEqualTo(
            "invalid_argument: Public key is not a valid RSA public key in PKIX format with PEM"
                + " encoding (COMMAND-5F3h1)");
  }

  @Test
  void keysAreFilteredAndSorted() {
    call("AddKey", "'expirationDate':'2050-01-01T00:00:00Z'").ok();
    String last = call("AddKey", "'expirationDate':'2049-01-01T00:00:00Z'").ok().text("keyId");
    String mine = "{'userIdFilter':{'id':'" + botId + "'}}";
    assertThat(
            users
                .call(
                    "ListKeys",
                    "{'sortingColumn':'KEY_FIELD_NAME_KEY_EXPIRATION_DATE',"
                        + "'pagination':{'asc':true,'limit':1},'filters':["
                        + mine
                        + "]}")
                .ok()
                .text("result.0.id"))
        .isEqualTo(last);
    assertThat(
            users
                .call(
                    "ListKeys",
                    "{'filters':["
                        + mine
                        + ",{'expirationDateFilter':{'timestamp':'2049-06-01T00:00:00Z',"
                        + "'method':'TIMESTAMP_FILTER_METHOD_BEFORE'}}]}")
                .ok()
                .at("result")
                .findValuesAsText("id"))
        .containsExactly(last);
    users.admin().rest("DELETE", "/v2/users/" + botId + "/keys/" + last, "").ok();
    assertThat(call("RemoveKey", "'keyId':'" + last + "'").error())
        .isEqualTo("not_found: Machine key not found (COMMAND-4m77G)");
  }
}
