package fr.echeance.web.site;

import fr.echeance.application.account.AskToChangeAddress;
import fr.echeance.application.account.ChangeAddress;
import fr.echeance.application.account.CloseAccount;
import fr.echeance.application.account.EndSessions;
import fr.echeance.application.account.KeepAddress;
import fr.echeance.application.account.ListAddresses;
import fr.echeance.application.account.PreferAddress;
import fr.echeance.application.account.RemoveAddress;
import fr.echeance.application.account.Sessions;
import fr.echeance.application.account.ViewAccount;
import fr.echeance.application.audience.ViewsWaiting;
import fr.echeance.application.cart.AddToCart;
import fr.echeance.application.cart.ChangeCart;
import fr.echeance.application.cart.FillCart;
import fr.echeance.application.cart.ViewCart;
import fr.echeance.application.catalog.BrowseCatalog;
import fr.echeance.application.catalog.ListCategories;
import fr.echeance.application.catalog.ViewHome;
import fr.echeance.application.catalog.ViewProduct;
import fr.echeance.application.delivery.FixedShippingMethods;
import fr.echeance.application.delivery.ListShippingMethods;
import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.invoice.IssueInvoice;
import fr.echeance.application.invoice.ViewInvoice;
import fr.echeance.application.order.FixedConditions;
import fr.echeance.application.order.FixedTerms;
import fr.echeance.application.order.ListOrders;
import fr.echeance.application.order.ListOwnOrders;
import fr.echeance.application.order.LookUpOrder;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.QuoteOrder;
import fr.echeance.application.order.ReadTerms;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.ViewCheckout;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.payment.ReceivePaymentEvent;
import fr.echeance.application.payment.ShowTransfer;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.application.security.InMemorySecurityEvents;
import fr.echeance.application.security.NoteCustomerEvent;
import fr.echeance.application.security.NoteSiteEvent;
import fr.echeance.application.security.SecurityLog;
import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.application.site.InMemorySettings;
import fr.echeance.application.site.ReadLegalPage;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.TestingAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

import java.util.List;

import javax.crypto.SecretKey;

/** The pages over fakes: as much as can be asked of an open shop. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("fr.echeance.web")
@Import({
    AddToCart.class,
    ViewCart.class,
    BrowseCatalog.class,
    ListCategories.class,
    ViewHome.class,
    ViewProduct.class,
    ListShippingMethods.class,
    FixedShippingMethods.class,
    ReceivePaymentEvent.class,
    CheckPayment.class,
    ViewOrder.class,
    ChangeCart.class,
    ViewCheckout.class,
    QuoteOrder.class,
    PlaceOrder.class,
    LookUpOrder.class,
    StartPayment.class,
    ShowTransfer.class,
    TrackParcel.class,
    ReadTerms.class,
    FixedTerms.class,
    InMemorySettings.class,
    ReadLegalPage.class,
    FixedConditions.class,
    InMemoryRateLimits.class,
    ViewAccount.class,
    ListOrders.class,
    ListOwnOrders.class,
    FillCart.class,
    IssueInvoice.class,
    ViewInvoice.class,
    ListAddresses.class,
    KeepAddress.class,
    ChangeAddress.class,
    RemoveAddress.class,
    PreferAddress.class,
    AskToChangeAddress.class,
    CloseAccount.class,
    EndSessions.class,
    InMemorySecurityEvents.class,
    NoteSiteEvent.class,
    NoteCustomerEvent.class,
    ViewsWaiting.class
})
class OpenWiring {
    @Bean
    SecurityLog securityLog(NoteSiteEvent site, NoteCustomerEvent customer) {
        return new SecurityLog(site, customer, (_, _) -> {});
    }

    @Bean
    SecretKey cookieKey() {
        return SampleOrders.KEY;
    }

    @Bean
    SecretKey pseudonymKey() {
        return SampleOrders.KEY;
    }

    @Bean
    SecretKey originKey() {
        return SampleOrders.KEY;
    }

    /** Nobody signs in here; the doors are there all the same. */
    @Bean
    AuthenticationProvider nobody() {
        return new TestingAuthenticationProvider();
    }

    @Bean
    SecurityContextRepository signInContext() {
        return new RequestAttributeSecurityContextRepository();
    }

    @Bean
    ClientRegistrationRepository clients() {
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId("shop")
                        .clientId("shop")
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("http://localhost/login/oauth2/code/shop")
                        .authorizationUri("http://localhost/oauth2/authorize")
                        .tokenUri("http://localhost/oauth2/token")
                        .build());
    }

    @Bean
    Sessions sessions() {
        return _ -> {};
    }

    @Bean
    JwtDecoder tokens() {
        return token -> {
            if (token.equals(OpenShop.UNCHECKED)) throw new JwtException("nobody has the keys");
            if (!token.startsWith(OpenShop.TOKEN)) throw new BadJwtException("not from here");
            String[] who = token.substring(OpenShop.TOKEN.length()).split("\\.", 2);
            return Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(who.length == 2 ? who[1] : OpenShop.SOMEBODY)
                    .claim("preferred_username", who.length == 2 ? who[1] : OpenShop.SOMEBODY)
                    .claim("roles", List.of(who[0]))
                    .build();
        };
    }
}
