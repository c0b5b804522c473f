package io.zitadeltestkit.it.quickstart;

import io.zitadeltestkit.client.user.User;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import java.util.ArrayList;
import java.util.List;

/** The values of the quick start's test, to be printed afterwards. */
final class Story {
  private static final List<String> LINES = new ArrayList<>();
  private static String url = "";
  private static String userId = "";
  private static String token = "";

  private Story() {}

  static void tell(ZitadelServer server, TestOrganization org, TestServiceUser bot, User read) {
    line("Backend", server.backend() + ", Zitadel " + server.version());
    line("URL", server.url());
    line("Organization", org.name() + " (" + org.id() + ")");
    line("Service user", bot.name() + " (" + bot.id() + ")");
    line("Roles", String.join(", ", bot.roles()));
    line("PAT expires", bot.tokenExpiresAt().toString());
    line("First call", "created and read " + read.email() + ", " + read.state());
    url = server.url();
    userId = bot.id();
    token = bot.token();
  }

  static void line(String what, String value) {
    LINES.add("  %-13s %s".formatted(what, value));
  }

  static List<String> lines() {
    return List.copyOf(LINES);
  }

  static String url() {
    return url;
  }

  static String userId() {
    return userId;
  }

  /** To check whether it still works; never printed. */
  static String token() {
    return token;
  }
}
