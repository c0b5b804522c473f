package io.zitadeltestkit.seed;

import io.zitadeltestkit.seed.Plan.Administrator;
import io.zitadeltestkit.seed.Plan.Authorization;
import io.zitadeltestkit.seed.Plan.Organization;
import io.zitadeltestkit.seed.Plan.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the top of a file and its organizations. */
final class PlanReader {
  private PlanReader() {}

  static Plan read(String file, String text) {
    Problems problems = new Problems(file);
    Node node = new NodeReader(problems).read(text);
    Form top = Form.of(node, problems).orElse(null);
    if (top == null) {
      problems.check();
      throw new IllegalStateException("a problem was not told");
    }
    Plan plan =
        new Plan(
            top.all("organizations", PlanReader::organization),
            top.all("authorizations", PlanReader::authorization),
            top.all("administrators", PlanReader::administrator));
    top.end();
    if (!top.has("organizations")) {
      top.problem("organizations", "is missing. All that a seed makes is in one.");
    }
    References.check(plan, problems);
    problems.check();
    return plan;
  }

  private static Organization organization(Form form) {
    Word name = form.word("name", Rule.ANY);
    Word id = form.id("id");
    Map<String, String> metadata = form.texts("metadata");
    List<User> users = new ArrayList<>();
    users.addAll(form.all("users", UserReader::person));
    users.addAll(form.all("serviceUsers", UserReader::serviceUser));
    Organization organization =
        new Organization(
            form.place(), name, id, metadata, users, form.all("projects", ProjectReader::project));
    form.end();
    return organization;
  }

  private static Authorization authorization(Form form) {
    Authorization authorization =
        new Authorization(
            form.place(),
            form.word("user", Rule.ANY),
            form.word("project", Rule.ANY),
            form.optionalWord("organization").orElse(null),
            some(form, Rule.ANY));
    form.end();
    return authorization;
  }

  private static Administrator administrator(Form form) {
    Administrator administrator =
        new Administrator(
            form.place(),
            form.word("user", Rule.ANY),
            form.optionalWord("organization").orElse(null),
            form.optionalWord("project").orElse(null),
            some(form, Rule.MANAGER_ROLE));
    form.end();
    if (form.has("organization") && form.has("project")) {
      form.problem("project", "can't be said together with organization. Keep one of them.");
    }
    return administrator;
  }

  private static List<Word> some(Form form, Rule rule) {
    if (!form.has("roles")) {
      form.problem("roles", "is missing. Write \"roles: [ … ]\".");
    }
    return form.words("roles", rule);
  }
}
