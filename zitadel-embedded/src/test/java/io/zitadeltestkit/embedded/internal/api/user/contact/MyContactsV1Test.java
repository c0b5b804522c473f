package io.zitadeltestkit.embedded.internal.api.user.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import io.zitadeltestkit.embedded.internal.api.v1.Somebody;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People change and prove their own address and telephone number. */
final class MyContactsV1Test {
  private static final String EMAIL = "/auth/v1/users/me/email";
  private static final String PHONE = "/auth/v1/users/me/phone";

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;

  private Somebody minnie;
  private EmbeddedCalls me;

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  @BeforeEach
  void signIn() {
    minnie = Somebody.signIn(admin);
    me = minnie.calls();
  }

  /** A new code, returned to an administrator. */
  private String code(String method) {
    return admin
        .call(
            "zitadel.user.v2.UserService/" + method,
            "{'userId':'" + minnie.id() + "','returnCode':{}}")
        .ok()
        .text("verificationCode");
  }

  @Test
  void newAddressHasToBeVerified() {
    Answer before = me.rest("GET", EMAIL, "").ok();
    assertThat(before.text("email.email")).isEqualTo(minnie.name() + "@example.com");
    assertThat(before.at("email.isEmailVerified").asBoolean()).isTrue();
    assertThat(before.text("details.resourceOwner")).isEqualTo(minnie.orgId());

    Answer changed = me.rest("PUT", EMAIL, "{'email':'new@example.com'}").ok();

    assertThat(changed.at("details").has("changeDate")).isTrue();
    assertThat(me.rest("GET", EMAIL, "").ok().at("email").has("isEmailVerified")).isFalse();
    assertThat(minnie.read(admin).text("user.human.email.email")).isEqualTo("new@example.com");
    me.rest("POST", EMAIL + "/_resend_verification", "{}").ok();
    String code = code("ResendEmailCode");
    assertThat(me.rest("POST", EMAIL + "/_verify", "{'code':'WRONG1'}").error())
        .isEqualTo("3: Code is invalid (COMMAND-Gdsgs)");

    me.rest("POST", EMAIL + "/_verify", "{'code':'" + code + "'}").ok();

    assertThat(me.rest("GET", EMAIL, "").ok().at("email.isEmailVerified").asBoolean()).isTrue();
    assertThat(me.rest("POST", EMAIL + "/_verify", "{'code':'" + code + "'}").error())
        .isEqualTo("5: Code not found (COMMAND-3n8ud)");
    assertThat(me.rest("POST", EMAIL + "/_resend_verification", "{}").error())
        .isEqualTo("9: Email is already verified (COMMAND-3M9ds)");
    assertThat(me.rest("PUT", EMAIL, "{'email':'new@example.com'}").error())
        .isEqualTo("9: Email not changed (COMMAND-2b7fM)");
  }

  @Test
  void telephoneNumberIsVerifiedAndRemoved() {
    assertThat(me.rest("GET", PHONE, "").ok().at("phone")).isEmpty();
    me.rest("PUT", PHONE, "{'phone':'+41 79 123 45 67'}").ok();
    assertThat(me.rest("GET", PHONE, "").ok().text("phone.phone")).isEqualTo("+41791234567");
    assertThat(me.rest("PUT", PHONE, "{'phone':'0791234567'}").error())
        .isEqualTo("3: invalid SetMyPhoneRequest.Phone: value" + " does not have prefix \"+\"");
    assertThat(me.rest("PUT", PHONE, "{'phone':'+41791234567'}").error())
        .isEqualTo("9: Phone not changed (COMMAND-wF94r)");
    me.rest("POST", PHONE + "/_resend_verification", "{}").ok();

    me.rest("POST", PHONE + "/_verify", "{'code':'" + code("ResendPhoneCode") + "'}").ok();

    assertThat(me.rest("GET", PHONE, "").ok().at("phone.isPhoneVerified").asBoolean()).isTrue();
    assertThat(minnie.read(admin).at("user.human.phone.isPhoneVerified").asBoolean()).isTrue();
    assertThat(me.rest("POST", PHONE + "/_resend_verification", "{}").error())
        .isEqualTo("9: Phone already verified (COMMAND-2M9sf)");

    me.rest("DELETE", PHONE, "").ok();

    assertThat(minnie.read(admin).at("user.human.phone").has("phone")).isFalse();
    assertThat(me.rest("DELETE", PHONE, "").error())
        .isEqualTo("5: Phone not found (COMMAND-p6rsc)");
    assertThat(me.rest("POST", PHONE + "/_verify", "{'code':'123456'}").error())
        .isEqualTo("5: Code not found (COMMAND-Rsj8c)");
    assertThat(admin.rest("POST", PHONE + "/_verify", "{'code':'123456'}").error())
        .isEqualTo("9: User could not be found (COMMAND-Rsj8c)");
  }
}
