package io.zitadeltestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Calls a server with a token, in JSON. */
public final class EmbeddedCalls {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final AtomicInteger NAMES = new AtomicInteger();

  private final String baseUrl;
  private final String token;

  private final Map<String, String> headers;

  private EmbeddedCalls(String baseUrl, String token, Map<String, String> headers) {
    this.baseUrl = baseUrl;
    this.token = token;
    this.headers = headers;
  }

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param headers the headers
   * @param body the JSON body; missing if there is none
   */
  public record Answer(int status, HttpHeaders headers, JsonNode body) {
    /** Reads the answer of a client. */
    public static Answer of(HttpResponse<String> response) {
      return new Answer(response.statusCode(), response.headers(), parse(response.body()));
    }

    /** Returns the same answer, after checking that it is a success. */
    public Answer ok() {
      assertThat(status).as("%s", body).isBetween(200, 299);
      return this;
    }

    /** Returns the text at a path of names, such as {@code session.factors.user.id}. */
    public String text(String path) {
      return at(path).asText();
    }

    /** Returns what is at a path of names; numbers are positions in a list. */
    public JsonNode at(String path) {
      return body.at("/" + path.replace('.', '/'));
    }

    /** Returns code and message of an error response. */
    public String error() {
      return body.path("code").asText() + ": " + body.path("message").asText();
    }
  }

  /** Calls as the first service user, who owns the instance. */
  public static EmbeddedCalls asAdmin(EmbeddedZitadel server) {
    return new EmbeddedCalls(server.baseUrl(), server.adminToken(), Map.of());
  }

  /** Calls a server by its address. */
  public static EmbeddedCalls to(String baseUrl, String token) {
    return new EmbeddedCalls(baseUrl, token, Map.of());
  }

  /** Calls the same server with another token. */
  public EmbeddedCalls as(String otherToken) {
    return new EmbeddedCalls(baseUrl, otherToken, headers);
  }

  /** Calls with a further header. */
  public EmbeddedCalls with(String header, String value) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(header, value);
    return new EmbeddedCalls(baseUrl, token, all);
  }

  /** Calls the instance that a host name reaches. */
  public EmbeddedCalls at(String host) {
    return with("x-zitadel-instance-host", host);
  }

  /** Returns a unique name. */
  public static String unique(String prefix) {
    return prefix + "-" + NAMES.incrementAndGet();
  }

  /** Calls {@code Service/Method} by Connect; quotes may be single. */
  public Answer call(String method, String json) {
    return send("POST", "/" + method, json);
  }

  /** Calls by REST; the body may be empty; quotes may be single. */
  public Answer rest(String verb, String path, String json) {
    return send(verb, path, json);
  }

  /** Posts a form without a token. */
  public Answer form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Answer send(String verb, String path, String json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Authorization", "Bearer " + token)
            .method(
                verb,
                json.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
    if (!json.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    return send(request);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpRequest built = request.build();
      HttpResponse<String> response = HTTP.send(built, HttpResponse.BodyHandlers.ofString());
      Answered.add(built.method(), built.uri().getPath(), response.statusCode());
      return Answer.of(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().textNode(body);
    }
  }

  /** Makes an organization and returns its id. */
  public String newOrganization() {
    return call(
            "zitadel.org.v2.OrganizationService/AddOrganization",
            "{'name':'" + unique("acme") + "'}")
        .ok()
        .text("organizationId");
  }

  /** Creates a person named Minnie Mouse and returns the id. */
  public String newHuman(String orgId, String username, String password) {
    return call(
            "zitadel.user.v2.UserService/CreateUser",
            ("{'organizationId':'%s','username':'%s','human':{"
                    + "'profile':{'givenName':'Minnie','familyName':'Mouse'},"
                    + "'email':{'email':'%s@example.com','isVerified':true},"
                    + "'password':{'password':'%s','changeRequired':false}}}")
                .formatted(orgId, username, username, password))
        .ok()
        .text("id");
  }

  /** Makes a service user and returns the id. */
  public String newMachine(String orgId) {
    String name = unique("bot");
    return call(
            "zitadel.user.v2.UserService/CreateUser",
            "{'organizationId':'%s','username':'%s','machine':{'name':'%s'}}"
                .formatted(orgId, name, name))
        .ok()
        .text("id");
  }

  /** Makes a personal access token of a service user and returns it. */
  public String newToken(String userId) {
    return call(
            "zitadel.user.v2.UserService/AddPersonalAccessToken",
            "{'userId':'" + userId + "','expirationDate':'2099-01-01T00:00:00Z'}")
        .ok()
        .text("token");
  }

  /** Gives a user a role on an organization. */
  public void makeOrganizationAdministrator(String userId, String orgId, String role) {
    makeAdministrator(userId, "'organizationId':'" + orgId + "'", role);
  }

  /** Gives a user a role on the instance. */
  public void makeInstanceAdministrator(String userId, String role) {
    makeAdministrator(userId, "'instance':true", role);
  }

  /** Gives a user a role on a project. */
  public void makeProjectAdministrator(String userId, String projectId, String role) {
    makeAdministrator(userId, "'projectId':'" + projectId + "'", role);
  }

  private void makeAdministrator(String userId, String resource, String role) {
    call(
            "zitadel.internal_permission.v2.InternalPermissionService/CreateAdministrator",
            "{'userId':'%s','resource':{%s},'roles':['%s']}".formatted(userId, resource, role))
        .ok();
  }
}
