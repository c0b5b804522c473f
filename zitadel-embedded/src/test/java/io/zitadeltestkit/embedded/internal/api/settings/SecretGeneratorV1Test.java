package io.zitadeltestkit.embedded.internal.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How codes and secrets are made. */
final class SecretGeneratorV1Test {
  private EmbeddedZitadel server;
  private EmbeddedCalls admin;

  @BeforeEach
  void start() {
    server = EmbeddedZitadel.start();
    admin = EmbeddedCalls.asAdmin(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static final String PATH = "/admin/v1/secretgenerators/";

  @Test
  void generatorOfAFreshInstanceIsRead() {
    Answer answer = admin.rest("GET", PATH + "SECRET_GENERATOR_TYPE_OTP_SMS", "").ok();

    assertThat(answer.at("secretGenerator.length").asInt()).isEqualTo(8);
    assertThat(answer.text("secretGenerator.expiry")).isEqualTo("300s");
    assertThat(answer.at("secretGenerator.includeDigits").asBoolean()).isTrue();
    assertThat(admin.rest("POST", PATH + "_search", "{}").ok().text("details.totalResult"))
        .isEqualTo("10");
  }

  @Test
  void changedGeneratorIsReadAndTheSameAgainIsRefused() {
    String path = PATH + "SECRET_GENERATOR_TYPE_APP_SECRET";
    String change = "{'length':20,'expiry':'60s','includeSymbols':true}";
    admin.rest("PUT", path, change).ok();

    Answer answer = admin.rest("GET", path, "").ok();

    assertThat(answer.at("secretGenerator.length").asInt()).isEqualTo(20);
    assertThat(answer.body().path("secretGenerator").has("includeDigits")).isFalse();
    assertThat(admin.rest("PUT", path, change).error()).isEqualTo("9: No changes (COMMAND-m0o3f)");
  }

  @Test
  void challengeOfADomainIsMadeByItsGenerator() {
    String orgId = admin.newOrganization();
    admin.rest("PUT", "/admin/v1/policies/domain", "{'validateOrgDomains':true}").ok();
    EmbeddedCalls own = admin.with("x-zitadel-orgid", orgId);
    own.rest("POST", "/management/v1/orgs/me/domains", "{'domain':'shop.example'}").ok();

    Answer challenge =
        own.rest(
            "POST",
            "/management/v1/orgs/me/domains/shop.example/validation/_generate",
            "{'type':'DOMAIN_VALIDATION_TYPE_DNS'}");

    assertThat(challenge.ok().text("token")).matches("[A-Za-z0-9]{32}");
  }

  private void generate(String kind, String settings) {
    admin.rest("PUT", PATH + "SECRET_GENERATOR_TYPE_" + kind, settings).ok();
  }

  private Answer user(String method, String fields) {
    return admin.call("zitadel.user.v2.UserService/" + method, fields);
  }

  /** Without a password, so that an invitation is possible. */
  private String newPerson() {
    return user(
            "AddHumanUser",
            "{'organization':{'orgId':'%s'},'profile':{'givenName':'Pat','familyName':'Doe'},'email':{'email':'pat@example.com','isVerified':true}}"
                .formatted(admin.newOrganization()))
        .ok()
        .text("userId");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VERIFY_EMAIL_CODE      | SetEmail        | 'email':'e@example.com','returnCode':{} | verificationCode",
        "VERIFY_PHONE_CODE      | SetPhone        | 'phone':'+41791112233','returnCode':{}  | verificationCode",
        "PASSWORD_RESET_CODE    | PasswordReset   | 'returnCode':{}                         | verificationCode",
        "INVITE_CODE            | CreateInviteCode | 'returnCode':{}                        | inviteCode",
        "PASSWORDLESS_INIT_CODE | CreatePasskeyRegistrationLink | 'returnCode':{}           | code.code",
      })
  void codesOfPeopleAreMadeByTheirGenerator(
      String kind, String method, String fields, String code) {
    String userId = newPerson();
    generate(kind, "{'length':9,'expiry':'60s','includeLowerLetters':true}");

    assertThat(user(method, "{'userId':'" + userId + "'," + fields + "}").ok().text(code))
        .matches("[a-z]{9}");
  }

  @Test
  void codeExpiresWhenItsGeneratorSays() {
    String userId = newPerson();
    generate("VERIFY_EMAIL_CODE", "{'length':6,'expiry':'2s','includeDigits':true}");
    String request = "{'userId':'" + userId + "','email':'e@example.com','returnCode':{}}";
    String code = user("SetEmail", request).ok().text("verificationCode");

    server.clock().advance(Duration.ofSeconds(3));

    assertThat(verify(userId, code).error())
        .isEqualTo("invalid_argument: Code is invalid (COMMAND-eis9R)");
  }

  @Test
  void codeOfAGeneratorWithoutExpiryNeverExpires() {
    String userId = newPerson();
    generate("VERIFY_EMAIL_CODE", "{'length':6,'expiry':'0s','includeDigits':true}");
    String request = "{'userId':'" + userId + "','email':'e@example.com','returnCode':{}}";
    String code = user("SetEmail", request).ok().text("verificationCode");

    server.clock().advance(Duration.ofDays(400));

    verify(userId, code).ok();
  }

  private Answer verify(String userId, String code) {
    return user("VerifyEmail", "{'userId':'%s','verificationCode':'%s'}".formatted(userId, code));
  }

  @Test
  void oneTimePasswordsAreMadeByTheirGeneratorAndTheMailTellsTheirLifetime() {
    String userId = newPerson();
    user("AddOTPEmail", "{'userId':'" + userId + "'}").ok();
    generate("OTP_EMAIL", "{'length':3,'expiry':'120s','includeUpperLetters':true}");

    session(userId, "'returnCode':{}");
    session(userId, "'sendCode':{}");

    assertThat(server.messages().all().get(0).text())
        .matches("(?s).*Your one-time password is [A-Z]{3}\\. It is good for 2 minutes\\..*");
    assertThat(session(userId, "'returnCode':{}").text("challenges.otpEmail")).matches("[A-Z]{3}");
  }

  private Answer session(String userId, String delivery) {
    return admin
        .call(
            "zitadel.session.v2.SessionService/CreateSession",
            "{'checks':{'user':{'userId':'%s'}},'challenges':{'otpEmail':{%s}}}"
                .formatted(userId, delivery))
        .ok();
  }

  @Test
  void secretsOfServiceUsersAndApplicationsAreMadeByTheirGenerator() {
    generate("APP_SECRET", "{'length':20,'expiry':'0s','includeDigits':true}");
    String orgId = admin.newOrganization();
    String machine = admin.newMachine(orgId);

    assertThat(user("AddSecret", "{'userId':'" + machine + "'}").ok().text("clientSecret"))
        .matches("[0-9]{20}");
  }
}
