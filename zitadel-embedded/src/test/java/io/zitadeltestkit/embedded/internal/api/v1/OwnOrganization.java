package io.zitadeltestkit.embedded.internal.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.util.List;
import java.util.stream.StreamSupport;

/** A server with a new organization, whose owner calls by REST. */
public final class OwnOrganization implements AutoCloseable {
  private static final String BASE = "/management/v1";

  private final EmbeddedZitadel server = EmbeddedZitadel.start();
  private final EmbeddedCalls admin = EmbeddedCalls.asAdmin(server);
  private final String id = admin.newOrganization();

  public EmbeddedCalls admin() {
    return admin;
  }

  public String baseUrl() {
    return server.baseUrl();
  }

  public String id() {
    return id;
  }

  /** Calls on behalf of another organization. */
  public EmbeddedCalls in(String orgId) {
    return admin.with("x-zitadel-orgid", orgId);
  }

  public Answer get(String path) {
    return in(id).rest("GET", BASE + path, "");
  }

  public Answer post(String path, String json) {
    return in(id).rest("POST", BASE + path, json);
  }

  public Answer put(String path, String json) {
    return in(id).rest("PUT", BASE + path, json);
  }

  public Answer delete(String path) {
    return delete(path, "");
  }

  public Answer delete(String path, String json) {
    return in(id).rest("DELETE", BASE + path, json);
  }

  /** Makes a person and returns the id. */
  public String newPerson() {
    return admin.newHuman(id, EmbeddedCalls.unique("minnie"), "Secret-1234!");
  }

  /** Makes a project and returns the id. */
  public String newProject() {
    return post("/projects", "{'name':'" + EmbeddedCalls.unique("shop") + "'}").ok().text("id");
  }

  /** Returns a field of every result of a page, after checking that the total is their number. */
  public static List<String> results(Answer page, String field) {
    List<String> all =
        StreamSupport.stream(page.ok().at("result").spliterator(), false)
            .map(result -> result.at("/" + field.replace('.', '/')))
            .map(JsonNode::asText)
            .toList();
    assertThat(page.at("details.totalResult").asInt()).as("total").isEqualTo(all.size());
    return all;
  }

  /** Checks that an answer has the time and owner of a change, but no creation date. */
  public static void assertChange(Answer answer, String resourceOwner) {
    assertThat(answer.ok().text("details.resourceOwner")).isEqualTo(resourceOwner);
    assertThat(answer.text("details.changeDate")).isNotEmpty();
    assertThat(answer.at("details.creationDate").isMissingNode()).isTrue();
  }

  /** Checks that an answer has the time and owner of a creation. */
  public static void assertMaking(Answer answer, String resourceOwner) {
    assertThat(answer.ok().text("details.resourceOwner")).isEqualTo(resourceOwner);
    assertThat(answer.text("details.creationDate")).isNotEmpty();
    assertThat(answer.at("details.changeDate").isMissingNode()).isTrue();
  }

  @Override
  public void close() {
    server.close();
  }
}
