package io.zitadeltestkit.embedded.internal.oidc.request;

import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request to an OAuth endpoint.
 *
 * @param instance the instance that the host name picked
 * @param http the request
 * @param parameters the parameters of body and query, those of the body first
 */
public record OAuthCall(Instance instance, HttpRequest http, Map<String, List<String>> parameters) {
  public static OAuthCall of(Instance instance, HttpRequest http) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (var part : List.of(http.formParameters(), http.queryParameters())) {
      part.forEach(
          (name, values) -> all.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values));
    }
    return new OAuthCall(instance, http, all);
  }

  /** Returns a parameter; of several values the last one; empty if it is absent. */
  public String parameter(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? "" : values.get(values.size() - 1);
  }

  /**
   * Returns the grant type. Unlike other parameters its first value is used: it selects the
   * handler.
   */
  public String grantType() {
    List<String> values = all("grant_type");
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Returns all values of a parameter. */
  public List<String> all(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  public boolean has(String name) {
    return parameters.containsKey(name);
  }

  /** The same request with other parameters. */
  public OAuthCall withParameters(Map<String, List<String>> others) {
    return new OAuthCall(instance, http, others);
  }

  /** Returns the instance as the client addressed it. */
  public Issuer issuer() {
    return new Issuer(instance, http.origin());
  }

  public Profile profile() {
    return instance.profile();
  }

  public State state() {
    return instance.state();
  }

  /**
   * Returns the state for what the real server reads from projections: applications, keys, secrets,
   * roles. On a lagging server it is an older one.
   */
  public State listed() {
    return instance.listed();
  }

  public Instant now() {
    return instance.now();
  }
}
