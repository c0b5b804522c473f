package io.zitadeltestkit.embedded.internal.api.user.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.user.UserServiceCalls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Property test: any filter, order and page equals that of a plain list. */
final class UserFilterPropertyTest {
  private static final int PEOPLE = 40;
  private static final int QUERIES = 60;
  private static final int DEPTH = 3;

  private static final List<Match> MATCHES =
      List.of(
          new Match(0, String::equals),
          new Match(1, ignoringCase(String::equals)),
          new Match(2, String::startsWith),
          new Match(3, ignoringCase(String::startsWith)),
          new Match(4, String::contains),
          new Match(5, ignoringCase(String::contains)),
          new Match(6, String::endsWith),
          new Match(7, ignoringCase(String::endsWith)));

  private static final List<Person> KNOWN = new ArrayList<>();
  private static UserServiceCalls users;
  private static String orgId = "";

  private record Person(
      String id, String username, String givenName, String familyName, String email) {
    String displayName() {
      return givenName + " " + familyName;
    }
  }

  /** A text method by its number, and what it means. */
  private record Match(int method, BiPredicate<String, String> meaning) {}

  /** A query in the API's form, and its meaning. */
  private record Query(String json, Predicate<Person> meaning) {}

  private record Order(String column, Comparator<Person> meaning) {}

  private static BiPredicate<String, String> ignoringCase(BiPredicate<String, String> match) {
    return (text, wanted) ->
        match.test(text.toLowerCase(Locale.ROOT), wanted.toLowerCase(Locale.ROOT));
  }

  @BeforeAll
  static void makePeople() {
    users = new UserServiceCalls();
    orgId = users.admin().newOrganization();
    Random random = new Random(1);
    for (int i = 0; i < PEOPLE; i++) {
      String username = word(random) + i;
      String given = word(random);
      String family = word(random);
      String email = word(random).toLowerCase(Locale.ROOT) + i + "@example.com";
      String id =
          users
              .call(
                  "CreateUser",
                  ("{'organizationId':'%s','username':'%s','human':{'profile':{'givenName':'%s',"
                          + "'familyName':'%s'},'email':{'email':'%s'}}}")
                      .formatted(orgId, username, given, family, email))
              .ok()
              .text("id");
      KNOWN.add(new Person(id, username, given, family, email));
    }
  }

  @AfterAll
  static void stop() {
    users.close();
  }

  /** Few letters, so that words have much in common. */
  private static String word(Random random) {
    return random
        .ints(1 + random.nextInt(4), 0, 4)
        .mapToObj(i -> String.valueOf("abAB".charAt(i)))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void aListIsWhatAPlainListGives(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < QUERIES; i++) {
      Query query = query(random, DEPTH);
      Order order = order(random);
      boolean ascending = random.nextBoolean();
      int offset = random.nextInt(PEOPLE / 2);
      int limit = 1 + random.nextInt(PEOPLE);
      List<Person> fitting =
          KNOWN.stream()
              .filter(query.meaning())
              .sorted(ascending ? order.meaning() : order.meaning().reversed())
              .toList();

      Answer page = ask(query, order, ascending, offset, limit);

      List<String> wanted = fitting.stream().skip(offset).limit(limit).map(Person::id).toList();
      assertThat(ids(page)).as("seed %d: %s", seed, query.json()).isEqualTo(wanted);
      // The real server counts in the page's rows, so an empty page has no total.
      assertThat(page.at("details.totalResult").asInt())
          .isEqualTo(wanted.isEmpty() ? 0 : fitting.size());
    }
  }

  private static Answer ask(Query query, Order order, boolean ascending, int offset, int limit) {
    return users
        .call(
            "ListUsers",
            ("{'query':{'offset':'%d','limit':%d,'asc':%s},'sortingColumn':'USER_FIELD_NAME_%s',"
                    + "'queries':[{'organizationIdQuery':{'organizationId':'%s'}},%s]}")
                .formatted(offset, limit, ascending, order.column(), orgId, query.json()))
        .ok();
  }

  private static List<String> ids(Answer page) {
    List<String> ids = new ArrayList<>();
    for (JsonNode user : page.at("result")) {
      ids.add(user.path("userId").asText());
    }
    return ids;
  }

  /** Only orders without ties. */
  private static Order order(Random random) {
    return List.of(
            new Order(
                "USER_NAME",
                Comparator.comparing(person -> person.username().toLowerCase(Locale.ROOT))),
            new Order("EMAIL", Comparator.comparing(Person::email)),
            new Order("CREATION_DATE", Comparator.comparingInt(KNOWN::indexOf)))
        .get(random.nextInt(3));
  }

  private static Query query(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 8)) {
      case 0 -> text(random, "userNameQuery", "userName", Person::username);
      case 1 -> text(random, "firstNameQuery", "firstName", Person::givenName);
      case 2 -> text(random, "lastNameQuery", "lastName", Person::familyName);
      case 3 -> text(random, "displayNameQuery", "displayName", Person::displayName);
      case 4 -> inIds(random);
      case 5 -> joined(random, depth, true);
      case 6 -> joined(random, depth, false);
      default -> {
        Query inner = query(random, depth - 1);
        yield new Query("{'notQuery':{'query':" + inner.json() + "}}", inner.meaning().negate());
      }
    };
  }

  private static Query text(
      Random random, String query, String field, Function<Person, String> value) {
    Match match = MATCHES.get(random.nextInt(MATCHES.size()));
    String wanted = word(random);
    return new Query(
        "{'%s':{'%s':'%s','method':%d}}".formatted(query, field, wanted, match.method()),
        person -> match.meaning().test(value.apply(person), wanted));
  }

  private static Query inIds(Random random) {
    List<String> ids =
        IntStream.rangeClosed(0, random.nextInt(10))
            .mapToObj(i -> KNOWN.get(random.nextInt(KNOWN.size())).id())
            .distinct()
            .toList();
    return new Query(
        "{'inUserIdsQuery':{'userIds':['" + String.join("','", ids) + "']}}",
        person -> ids.contains(person.id()));
  }

  private static Query joined(Random random, int depth, boolean and) {
    List<Query> parts =
        IntStream.rangeClosed(0, random.nextInt(3))
            .mapToObj(i -> query(random, depth - 1))
            .toList();
    return new Query(
        "{'%s':{'queries':[%s]}}"
            .formatted(
                and ? "andQuery" : "orQuery",
                parts.stream().map(Query::json).collect(Collectors.joining(","))),
        person ->
            and
                ? parts.stream().allMatch(part -> part.meaning().test(person))
                : parts.stream().anyMatch(part -> part.meaning().test(person)));
  }
}
