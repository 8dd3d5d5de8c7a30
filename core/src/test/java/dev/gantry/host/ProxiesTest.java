package dev.gantry.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;

/// The variables as curl's manual gives them, in "Environment".
class ProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "'',                                      '',        https://shop.test/, direct",
        "https_proxy=http://p:1,                  '',        https://shop.test/, p:1",
        "HTTPS_PROXY=p:1,                         '',        https://shop.test/, p:1",
        "HTTPS_PROXY=p:1,                         '',        http://shop.test/,  direct",
        "http_proxy=p:1,                          '',        http://shop.test/,  p:1",
        "HTTP_PROXY=p:1,                          '',        http://shop.test/,  direct",
        "all_proxy=http://p,                      '',        http://shop.test/,  p:1080",
        "ALL_PROXY=socks5://p:1,                  '',        http://shop.test/,  nowhere",
        "https_proxy=socks5h://127.0.0.1:9050,    '',        https://shop.test/, nowhere",
        "https_proxy=http://user:pw@p:1,          '',        https://shop.test/, nowhere",
        "https_proxy=user:pw@p:1,                 '',        https://shop.test/, nowhere",
        "https_proxy=p:1,                         https://p, https://shop.test/, nowhere",
        "https_proxy=socks5://p no_proxy=test,    '',        https://shop.test/, direct",
        "https_proxy=p:1,                         none,      https://shop.test/, direct",
        "https_proxy=p:1 no_proxy=shop.test,      '',        https://shop.test/, direct",
        "https_proxy=p:1 no_proxy=test,           '',        https://shop.test/, direct",
        "'https_proxy=p:1 NO_PROXY=a,.shop.test', '',        https://Shop.test/, direct",
        "https_proxy=p:1 no_proxy=hop.test,       '',        https://shop.test/, p:1",
        "https_proxy=p:1 no_proxy=*,              '',        https://shop.test/, direct",
        "https_proxy=p:1,                         own:2,     https://shop.test/, own:2",
        "'',                                      http://[,  https://shop.test/, nowhere",
    })
    @DisplayName("[REG-12] the proxy is the one that cargo would take")
    void ofTheEnvironment(String variables, String ofCargo, String address, String proxy) {
        var environment = new TreeMap<String, String>();
        for (var variable : variables.replace("'", "").split(" ")) {
            var parts = variable.split("=", 2);
            if (parts.length == 2) environment.put(parts[0], parts[1]);
        }
        var real = Host.local();
        var host =
                new Host(
                        environment,
                        real.home(),
                        real.workingDirectory(),
                        new Platform(Platform.Os.LINUX, "x86_64"),
                        real.clock(),
                        real.processes());
        var setting = Optional.of(ofCargo).filter(text -> !text.isEmpty());
        var proxies = new Proxies(host, setting.map(text -> text.equals("none") ? "" : text));
        var server = URI.create(address);
        assertEquals(
                proxy,
                proxies.understand(server) ? text(proxies.select(server).getFirst()) : "nowhere");
    }

    @Test
    @DisplayName("[REG-12] nobody is asked past a proxy that is not understood")
    void noWayAround() {
        var server = URI.create("http://shop.test/");
        try (var http = Host.local().http(Optional.of("socks5://p"), Duration.ofSeconds(5))) {
            assertFalse(http.knowsTheWay(server));
            var thrown =
                    assertThrows(IOException.class, () -> http.get(server, new TreeMap<>(), 1));
            assertEquals("the proxy is not understood", thrown.getMessage());
        }
    }

    private static String text(Proxy proxy) {
        if (!(proxy.address() instanceof InetSocketAddress server)) return "direct";
        return server.getHostString() + ":" + server.getPort();
    }
}
