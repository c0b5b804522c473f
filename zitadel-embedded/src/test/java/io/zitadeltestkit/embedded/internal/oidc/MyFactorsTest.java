package io.zitadeltestkit.embedded.internal.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.TotpCodes;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Person;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People set up their own second factors with an application's token. */
final class MyFactorsTest {
  private static final String FACTORS = "/auth/v1/users/me/auth_factors";

  private static OidcTestBed bed;

  private Person minnie;
  private EmbeddedCalls me;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed();
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @BeforeEach
  void signIn() {
    minnie = bed.newPerson();
    me = SignedIn.to(bed, bed.newBrowserApp(bed.newProject(""), ""), minnie);
  }

  private Answer listed() {
    return me.rest("POST", FACTORS + "/_search", "").ok();
  }

  @Test
  void authenticatorIsRequiredOnceItIsVerified() {
    String secret = me.rest("POST", FACTORS + "/otp", "{}").ok().text("secret");
    assertThat(listed().body().has("result")).isFalse();
    assertThat(me.rest("POST", FACTORS + "/otp/_verify", "{'code':'abcdef'}").error())
        .isEqualTo("3: Invalid code (EVENT-8isk2)");

    me.rest(
            "POST",
            FACTORS + "/otp/_verify",
            "{'code':'" + TotpCodes.at(secret, Instant.now()) + "'}")
        .ok();

    assertThat(me.rest("POST", FACTORS + "/_search", "").error())
        .as("from now on, a token needs the second factor")
        .isEqualTo("7: mfa required (AUTHZ-Kl3p0)");
  }

  @Test
  void codesAreSentToVerifiedContacts() {
    assertThat(me.rest("POST", FACTORS + "/otp_sms", "{}").error())
        .isEqualTo("9: Multifactor OTP (OneTimePassword) isn't ready (COMMAND-Q54j2)");
    bed.admin
        .call(
            "zitadel.user.v2.UserService/SetPhone",
            "{'userId':'" + minnie.id() + "','phone':'+41791234567','isVerified':true}")
        .ok();

    me.rest("POST", FACTORS + "/otp_sms", "{}").ok();
    me.rest("POST", FACTORS + "/otp_email", "{}").ok();

    assertThat(listed().at("result")).hasSize(2);
    assertThat(listed().body().toString()).contains("otpSms").contains("otpEmail");
    assertThat(me.rest("POST", FACTORS + "/otp_email", "{}").error())
        .isEqualTo("6: Multifactor OTP (OneTimePassword) is already set up (COMMAND-MKL2s)");

    me.rest("DELETE", FACTORS + "/otp_sms", "").ok();
    assertThat(listed().at("result.0").has("otpEmail")).isTrue();
    me.rest("DELETE", FACTORS + "/otp_email", "").ok();

    assertThat(listed().body().has("result")).isFalse();
    assertThat(me.rest("DELETE", FACTORS + "/otp_email", "").error())
        .isEqualTo("5: Multifactor OTP (OneTimePassword) doesn't exist (COMMAND-b312D)");
  }
}
