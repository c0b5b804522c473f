package io.zitadeltestkit.embedded.internal.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes, changes and reads sessions. */
final class SessionServiceTest extends SessionCalls {
  @Test
  void hasNoUserUntilOneIsChecked() {
    Answer created = create("{}").ok();

    assertThat(get(created.text("sessionId")).ok().at("session").fieldNames())
        .toIterable()
        .containsExactly("id", "creationDate", "changeDate", "sequence");
  }

  @Test
  void findsTheUserByLoginNameIgnoringCase() {
    Answer created =
        create(
            "{'checks':{'user':{'loginName':'" + alice.toUpperCase(java.util.Locale.ROOT) + "'}}}");

    assertThat(get(created.text("sessionId")).text("session.factors.user.id")).isEqualTo(aliceId);
  }

  @Test
  void checksTheUserBeforeThePassword() {
    String id = create("{}").text("sessionId");

    assertThat(set(id, "'checks':{'password':{'password':'x'}}").error())
        .isEqualTo("failed_precondition: User ID missing (COMMAND-Sfw3f)");
  }

  @Test
  void keepsTheUser() {
    String id = createForAlice().text("sessionId");
    String bob = admin.newHuman(orgId, EmbeddedCalls.unique("bob"), PASSWORD);

    assertThat(set(id, "'checks':{'user':{'userId':'" + bob + "'}}").error())
        .isEqualTo("invalid_argument: user change not possible ()");
    assertThat(set(id, "'checks':{'user':{'userId':'" + aliceId + "'}}").ok().status())
        .isEqualTo(200);
  }

  @Test
  void refusesUsersWhoCannotSignIn() {
    admin.call("zitadel.user.v2.UserService/LockUser", "{'userId':'" + aliceId + "'}").ok();

    assertThat(create("{'checks':{'user':{'userId':'" + aliceId + "'}}}").error())
        .isEqualTo("failed_precondition: Errors.User.NotActive (SESSION-Gj4ko)");
    assertThat(create("{'checks':{'user':{'userId':'nobody'}}}").error())
        .isEqualTo("not_found: User could not be found (QUERY-Dfbg2)");
  }

  @Test
  void refusesAServiceUsersPassword() {
    String bot = admin.newMachine(orgId);

    assertThat(
            create("{'checks':{'user':{'userId':'%s'},'password':{'password':'x'}}}".formatted(bot))
                .error())
        .isEqualTo("failed_precondition: User could not be found (COMMAND-3n77z)");
  }

  @Test
  void createsNoSessionIfACheckFails() {
    create(
        "{'checks':{'user':{'userId':'%s'},'password':{'password':'wrong'}}}".formatted(aliceId));

    assertThat(list("'queries':[{'userIdQuery':{'id':'" + aliceId + "'}}]").body().has("sessions"))
        .isFalse();
  }

  @Test
  void givesANewTokenWithEachChangeAndNoneWithoutOne() {
    Answer created = createForAlice();
    String id = created.text("sessionId");
    Answer changed = set(id, "'metadata':{'k':'dg=='}").ok();
    Answer unchanged = set(id, "'metadata':{'k':'dg=='}").ok();

    assertThat(changed.text("sessionToken"))
        .hasSizeGreaterThan(40)
        .isNotEqualTo(created.text("sessionToken"));
    assertThat(unchanged.body().has("sessionToken")).isFalse();
    assertThat(unchanged.text("details.sequence")).isEqualTo(changed.text("details.sequence"));
  }

  @Test
  void tokenReadsOnlyItsOwnSession() {
    Answer first = createForAlice();
    Answer second = createForAlice();
    EmbeddedCalls stranger = admin.as(admin.newToken(admin.newMachine(orgId)));
    String request = "{'sessionId':'%s','sessionToken':'%s'}";

    assertThat(
            stranger
                .call(
                    SERVICE + "GetSession",
                    request.formatted(first.text("sessionId"), first.text("sessionToken")))
                .ok()
                .text("session.id"))
        .isEqualTo(first.text("sessionId"));
    assertThat(
            stranger
                .call(
                    SERVICE + "GetSession",
                    request.formatted(first.text("sessionId"), second.text("sessionToken")))
                .error())
        .isEqualTo("permission_denied: Errors.PermissionDenied (QUERY-dsfr3)");
    assertThat(
            stranger
                .call(
                    SERVICE + "DeleteSession",
                    request.formatted(first.text("sessionId"), second.text("sessionToken")))
                .error())
        .isEqualTo("permission_denied: Session Token is invalid (COMMAND-sGr42)");
  }

  @Test
  void emptyValueRemovesItsKey() {
    String id = create("{'metadata':{'a':'MQ==','b':'Mg=='}}").text("sessionId");
    set(id, "'metadata':{'a':'','c':'Mw=='}").ok();

    assertThat(get(id).at("session.metadata").toString())
        .isEqualTo("{\"b\":\"Mg==\",\"c\":\"Mw==\"}");
  }

  @Test
  void showsThePasswordCheckUntilThePasswordChanges() {
    String id = createForAlice().text("sessionId");
    set(id, "'checks':{'password':{'password':'" + PASSWORD + "'}}").ok();
    assertThat(get(id).text("session.factors.password.verifiedAt")).isNotEmpty();

    server.clock().advance(Duration.ofSeconds(1));
    admin
        .call(
            "zitadel.user.v2.UserService/SetPassword",
            "{'userId':'" + aliceId + "','newPassword':{'password':'Other-Passw0rd!'}}")
        .ok();

    assertThat(get(id).at("session.factors").has("password")).isFalse();
    assertThat(get(id).at("session.factors").has("user")).isTrue();
  }

  @Test
  void storesTheUserAgent() {
    String id =
        create(
                "{'userAgent':{'fingerprintId':'fp','ip':'2001:DB8:0:0:0:0:0:1','description':'d',"
                    + "'header':{'accept':{'values':['a','b']}}}}")
            .text("sessionId");

    assertThat(get(id).at("session.userAgent").toString())
        .isEqualTo(
            "{\"fingerprintId\":\"fp\",\"ip\":\"2001:db8::1\",\"description\":\"d\","
                + "\"header\":{\"accept\":{\"values\":[\"a\",\"b\"]}}}");
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3.4, 1.2.3.4",
    "::1, ::1",
    "1:0:0:2:0:0:0:3, 1:0:0:2::3",
    "::ffff:1.2.3.4, 1.2.3.4",
    "1.2.3.256, ''",
    "localhost, ''",
    "01.2.3.4, ''",
    "a:b, ''",
    "fe80::1%eth0, ''",
  })
  void keepsAddressesAlone(String given, String kept) {
    String id = create("{'userAgent':{'description':'d','ip':'" + given + "'}}").text("sessionId");

    assertThat(get(id).text("session.userAgent.ip")).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'checks':{'user':{}}} ; Checks: embedded message failed validation | caused by: invalid"
            + " Checks.User: embedded message failed validation | caused by: invalid"
            + " CheckUser.Search: value is required",
        "{'checks':{'totp':{'code':'12345'}}} ; Checks: embedded message failed validation | caused"
            + " by: invalid Checks.Totp: embedded message failed validation | caused by: invalid"
            + " CheckTOTP.Code: value length must be 6 runes",
        "{'checks':{'webAuthN':{}}} ; Checks: embedded message failed validation | caused by:"
            + " invalid Checks.WebAuthN: embedded message failed validation | caused by: invalid"
            + " CheckWebAuthN.CredentialAssertionData: value is required",
        "{'challenges':{'webAuthN':{'domain':'x'}}} ; Challenges: embedded message failed"
            + " validation | caused by: invalid RequestChallenges.WebAuthN: embedded message failed"
            + " validation | caused by: invalid"
            + " RequestChallenges_WebAuthN.UserVerificationRequirement: value must not be in list"
            + " [USER_VERIFICATION_REQUIREMENT_UNSPECIFIED]",
        "{'lifetime':'0s'} ; Lifetime: value must be greater than 0s",
      })
  void saysWhichFieldIsWrong(String request, String problem) {
    assertThat(create(request).error())
        .isEqualTo("invalid_argument: invalid CreateSessionRequest." + problem);
  }

  private static Answer list(String fields) {
    return admin.call(SERVICE + "ListSessions", "{" + fields + "}").ok();
  }
}
