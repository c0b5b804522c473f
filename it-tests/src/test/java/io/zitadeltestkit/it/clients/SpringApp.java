package io.zitadeltestkit.it.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** A Spring Boot application that serves on a free port. */
public final class SpringApp implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Tomcat's own log; held on to, because a level is forgotten with its logger. */
  private static final Logger TOMCAT = Logger.getLogger("org.apache");

  private final ConfigurableApplicationContext context;

  private SpringApp(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts an application.
   *
   * @param configuration its configuration
   * @param settings what would stand in its application.properties
   */
  public static SpringApp start(Class<?> configuration, Map<String, String> settings) {
    // Logging belongs to the test run: Spring Boot would set it up anew.
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    TOMCAT.setLevel(Level.SEVERE);
    List<String> arguments =
        new ArrayList<>(List.of("--server.port=0", "--server.shutdown=immediate"));
    settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return new SpringApp(
        new SpringApplicationBuilder(configuration)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .run(arguments.toArray(String[]::new)));
  }

  /** Returns the application's address. */
  public String url() {
    return "http://localhost:"
        + context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /**
   * Asks the application as a client with a bearer token does.
   *
   * @param path what to get
   * @param token the token; empty for none
   */
  public HttpResponse<String> get(String path, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
