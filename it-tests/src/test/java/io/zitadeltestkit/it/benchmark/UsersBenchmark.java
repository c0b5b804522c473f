package io.zitadeltestkit.it.benchmark;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.search.TextMatch;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.client.user.UserFilter;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** Lists of a server with many users, against those of a server with a thousand. */
final class UsersBenchmark {
  private static final int FEW = 1000;
  private static final int PAGE = 100;

  private final Report report;
  private final Duration measured;

  UsersBenchmark(Report report, Scale scale) {
    this.report = report;
    this.measured = scale.measured().dividedBy(2);
  }

  /** A server with so many people, and one of them. */
  private record Filled(EmbeddedZitadel server, ZitadelClient client, int users, String id)
      implements AutoCloseable {
    static Filled with(int users) {
      EmbeddedZitadel server = EmbeddedZitadel.start();
      ZitadelClient client = ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken());
      String org = client.organizations().create("many").id();
      List<String> ids =
          IntStream.range(0, users)
              .parallel()
              .mapToObj(
                  number ->
                      client
                          .users()
                          .create(
                              NewHuman.named("Given", "Family" + number)
                                  .in(org)
                                  .username(username(number))
                                  .email(email(number)))
                          .id())
              .toList();
      return new Filled(server, client, users, ids.get(users / 2));
    }

    private static String username(int number) {
      return "person-" + number;
    }

    private static String email(int number) {
      return username(number) + "@example.com";
    }

    void list(int expected, UserQuery query) {
      int found = client.users().list(query).items().size();
      if (found != expected) {
        throw new IllegalStateException("%s found %d of %d".formatted(query, found, expected));
      }
    }

    void byId() {
      list(1, UserQuery.all().where(UserFilter.ids(id)));
    }

    void byEmail() {
      list(1, UserQuery.all().where(UserFilter.email(email(users / 2))));
    }

    void byLoginName() {
      list(1, UserQuery.all().where(UserFilter.loginName(username(users / 2), TextMatch.EQUALS)));
    }

    void firstPage() {
      list(PAGE, UserQuery.all().limit(PAGE));
    }

    void middlePage() {
      list(PAGE, UserQuery.all().offset(users / 2).limit(PAGE));
    }

    @Override
    public void close() {
      client.close();
      server.close();
    }
  }

  private interface Action {
    void on(Filled server);
  }

  void run(int users) throws InterruptedException, ExecutionException {
    String many = Report.english("%,d users: ", users);
    try (Filled few = Filled.with(FEW);
        Filled more = Filled.with(users)) {
      compare(many + "list by id", few, more, Filled::byId, 2);
      compare(many + "list by e-mail", few, more, Filled::byEmail, 2);
      compare(many + "list by login name", few, more, Filled::byLoginName, 2);
      compare(many + "first page of 100", few, more, Filled::firstPage, 3);
      compare(many + "page of 100 in the middle", few, more, Filled::middlePage, 3);
    }
  }

  private void compare(String what, Filled few, Filled many, Action action, double atMost)
      throws InterruptedException, ExecutionException {
    Load.perSecond(1, measured, () -> action.on(few));
    Load.perSecond(1, measured, () -> action.on(many));
    double theirs = Load.perSecond(1, measured, () -> action.on(few));
    double ours = Load.perSecond(1, measured, () -> action.on(many));
    report.times(what, Report.each(ours), "at 1,000 users", Report.each(theirs), atMost);
  }
}
