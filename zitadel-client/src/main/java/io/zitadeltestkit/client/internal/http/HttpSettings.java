package io.zitadeltestkit.client.internal.http;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * How requests are sent.
 *
 * @param host the server
 * @param connectTimeout the longest time that connecting may take
 * @param callTimeout the longest time that one attempt may take from start to end
 * @param headers sent with every request
 * @param userAgent the {@code User-Agent} header
 * @param trust which certificates are trusted
 * @param proxy the proxy; null for the JVM's default
 * @param proxyLogin user name and password for it; null for none
 * @param resolved host names, and {@code *.suffix}, with the addresses to use for them
 * @param retries which calls are retried
 * @param maxAnswerBytes the largest answer, after decompression
 * @param verboseLogging whether requests and answers are logged at INFO
 * @param clock decides whether a token has expired
 * @param customizer changes OkHttp's settings last; null for none
 */
public record HttpSettings(
    HostUrl host,
    Duration connectTimeout,
    Duration callTimeout,
    Map<String, String> headers,
    String userAgent,
    Trust trust,
    @Nullable InetSocketAddress proxy,
    @Nullable ProxyLogin proxyLogin,
    Map<String, String> resolved,
    Retries.Rules retries,
    long maxAnswerBytes,
    boolean verboseLogging,
    Clock clock,
    @Nullable Consumer<OkHttpClient.Builder> customizer) {

  /**
   * The credentials for a proxy.
   *
   * @param user the user name
   * @param password the password
   */
  public record ProxyLogin(String user, String password) {
    /** Without the password. */
    @Override
    public String toString() {
      return "ProxyLogin[user=" + user + ", password=***]";
    }
  }

  /** Without headers, which may be secret. */
  @Override
  public String toString() {
    return "HttpSettings[" + host + "]";
  }
}
