using Compressor.Core.Addresses;
using Compressor.Core.Webhooks;
using Compressor.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Compressor.Core.Tests;

/// <summary>A wrong setting stops the start with a sentence that names it.</summary>
public class SettingsTests
{
    [Theory]
    [InlineData("Api:PublicUrl", "example.com")]
    [InlineData("Api:PublicUrl", "ftp://example.com")]
    [InlineData("Webhooks:Secret", "secret")]
    [InlineData("Webhooks:Secret", "whsec_not base64")]
    [InlineData("Webhooks:Secret", "whsec_c2hvcnQ=")]
    [InlineData("Storage:ConnectionString", "garbage")]
    [InlineData("Limits:MaxBytes", "many")]
    [InlineData("Limits:MaxConcurrentJobs", "-7")]
    [InlineData("Workflow:StepTries", "-1")]
    [InlineData("Workflow:RenderDeadline", "soon")]
    public void A_wrong_setting_is_named(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        var e = Assert.Throws<OptionsValidationException>(() =>
        {
            using var services = new ServiceCollection().AddLogging().AddBlobStorage(configuration).AddCompressorCore(configuration).BuildServiceProvider();
            services.GetRequiredService<IStartupValidator>().Validate();
        });
        Assert.StartsWith(key, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_of_webhooks_and_of_the_address_are_taken()
    {
        var secret = "whsec_" + Convert.ToBase64String(new byte[32]);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Webhooks:Secret", secret), new("Api:PublicUrl", "https://example.com")]).Build();
        Assert.Equal(secret, configuration.ReadSettings<WebhookOptions>().Secret);
        Assert.Equal("https://example.com/api/jobs", PublicAddress.Of(configuration.ReadSettings<PublicAddressOptions>(), configuration).Of("/api/jobs"));
    }

    [Theory]
    [InlineData(null, "http://127.0.0.1:7071", "http://127.0.0.1:7071/api/jobs")]
    [InlineData("https://example.com/sub/", "http://127.0.0.1:7071", "https://example.com/sub/api/jobs")]
    [InlineData(null, null, "/api/jobs")]
    public void A_host_that_was_given_no_address_is_reached_where_it_listens(string? given, string? listens, string expected)
    {
        var address = PublicAddress.Of(new PublicAddressOptions { PublicUrl = given is null ? null : new Uri(given) }, new ConfigurationBuilder().Build());
        address.ListensOn(listens is null ? [] : [listens]);
        Assert.Equal(expected, address.Of("/api/jobs"));
        Assert.Equal("https://elsewhere.example/", address.Of("https://elsewhere.example/"));
    }

    [Fact]
    public void A_host_that_listens_everywhere_is_reached_by_its_name()
    {
        var address = PublicAddress.Of(new PublicAddressOptions(), new ConfigurationBuilder().Build());
        address.ListensOn(["http://0.0.0.0:8080"]);
        Assert.Equal($"http://{System.Net.Dns.GetHostName().ToLowerInvariant()}:8080/", address.Base!.AbsoluteUri);
    }
}
