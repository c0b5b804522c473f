package io.zitadeltestkit.embedded.internal.api.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Property test: invariants of users under random operations. */
final class UserInvariantsTest {
  private static final int STEPS = 150;
  private static final List<String> METHODS =
      List.of("LockUser", "UnlockUser", "DeactivateUser", "ReactivateUser", "DeleteUser");

  private static UserServiceCalls users;

  /** A plain model of a user; the token of one who was ever locked or deactivated is refused. */
  private record Known(
      String id, String username, String state, String token, boolean everShutOut) {
    Known in(String newState) {
      return new Known(id, username, newState, token, everShutOut || !newState.equals("ACTIVE"));
    }

    Known withNewToken(EmbeddedCalls caller) {
      return new Known(id, username, state, caller.newToken(id), false);
    }
  }

  @BeforeAll
  static void start() {
    users = new UserServiceCalls();
  }

  @AfterAll
  static void stop() {
    users.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aPlainModelAgrees(long seed) {
    Random random = new Random(seed);
    String orgId = users.admin().newOrganization();
    Map<String, Known> known = new LinkedHashMap<>();
    for (int step = 0; step < STEPS; step++) {
      if (known.isEmpty() || random.nextInt(3) == 0) {
        create(orgId, "s" + seed + "-" + (char) ('a' + random.nextInt(26)), random, known);
      } else {
        change(random, known);
      }
    }
    assertThatTokensOfTheActiveWork(known);
    assertThatListsAre(orgId, known, random);
  }

  private static void create(String orgId, String name, Random random, Map<String, Known> known) {
    String username = random.nextBoolean() ? name : name.toUpperCase(Locale.ROOT);
    boolean taken =
        known.values().stream().anyMatch(user -> user.username().equalsIgnoreCase(username));
    Answer created =
        users.call(
            "CreateUser",
            "{'organizationId':'%s','username':'%s','machine':{'name':'m'}}"
                .formatted(orgId, username));
    if (taken) {
      assertThat(created.error()).isEqualTo("already_exists: User already exists (V3-DKcYh)");
    } else {
      String id = created.ok().text("id");
      known.put(id, new Known(id, username, "ACTIVE", users.admin().newToken(id), false));
    }
  }

  private static void change(Random random, Map<String, Known> known) {
    Known user = new ArrayList<>(known.values()).get(random.nextInt(known.size()));
    String method = METHODS.get(random.nextInt(METHODS.size()));
    String next =
        switch (method + " " + user.state()) {
          case "LockUser ACTIVE" -> "LOCKED";
          case "UnlockUser LOCKED", "ReactivateUser INACTIVE" -> "ACTIVE";
          case "DeactivateUser ACTIVE", "DeactivateUser LOCKED" -> "INACTIVE";
          default -> method.equals("DeleteUser") ? "DELETED" : "";
        };
    Answer answer = users.call(method, "{'userId':'" + user.id() + "'}");
    if (next.isEmpty()) {
      assertThat(answer.error()).startsWith("failed_precondition: ");
    } else {
      answer.ok();
      if (next.equals("DELETED")) {
        known.remove(user.id());
        assertThat(isAccepted(user)).isFalse();
      } else {
        known.put(user.id(), user.in(next));
      }
    }
  }

  private static boolean isAccepted(Known user) {
    return users.callAs(user.token(), "GetUserByID", "{'userId':'" + user.id() + "'}").status()
        == 200;
  }

  private static void assertThatTokensOfTheActiveWork(Map<String, Known> known) {
    for (Known user : known.values()) {
      assertThat(isAccepted(user)).as(user.username()).isEqualTo(!user.everShutOut());
      if (user.state().equals("ACTIVE")) {
        assertThat(isAccepted(user.withNewToken(users.admin()))).as(user.username()).isTrue();
      }
    }
  }

  private static void assertThatListsAre(String orgId, Map<String, Known> known, Random random) {
    for (String state : List.of("ACTIVE", "LOCKED", "INACTIVE")) {
      List<String> expected =
          known.values().stream()
              .filter(user -> user.state().equals(state))
              .sorted(Comparator.comparing(user -> user.username().toLowerCase(Locale.ROOT)))
              .map(Known::username)
              .toList();
      int offset = random.nextInt(4);
      int limit = 1 + random.nextInt(5);
      Answer page =
          users
              .call(
                  "ListUsers",
                  ("{'query':{'asc':true,'offset':%d,'limit':%d},'sortingColumn':1,'queries':["
                          + "{'organizationIdQuery':{'organizationId':'%s'}},"
                          + "{'stateQuery':{'state':'USER_STATE_%s'}}]}")
                      .formatted(offset, limit, orgId, state))
              .ok();
      List<String> names = new ArrayList<>();
      for (JsonNode user : page.at("result")) {
        names.add(user.path("username").asText());
      }
      assertThat(names).isEqualTo(expected.stream().skip(offset).limit(limit).toList());
      assertThat(page.at("details.totalResult").asInt())
          .isEqualTo(names.isEmpty() ? 0 : expected.size());
    }
  }
}
