using Compressor.Core.Jobs;
using Compressor.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

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
    public void A_wrong_setting_is_named(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        var e = Assert.Throws<InvalidOperationException>(() =>
        {
            using var services = new ServiceCollection().AddLogging().AddBlobStorage(configuration).AddCompressorCore(configuration).BuildServiceProvider();
            services.GetRequiredService<IBlobStore>();
        });
        Assert.StartsWith(key, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_of_webhooks_and_of_the_address_are_taken()
    {
        var secret = "whsec_" + Convert.ToBase64String(new byte[32]);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Webhooks:Secret", secret), new("Api:PublicUrl", "https://example.com")]).Build();
        Assert.Equal(secret, WebhookOptions.From(configuration).Secret);
        Assert.Equal("https://example.com/api/jobs", PublicAddress.From(configuration).Of("/api/jobs"));
    }
}
