using Compressor.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Compressor.Storage.Tests;

public class StorageOptionsTests
{
    [Fact]
    public void Files_are_the_default() => Assert.False(Read().IsAzure);

    [Theory]
    [InlineData("Storage:BlobServiceUri", "not a url", "Storage:BlobServiceUri")]
    [InlineData("Storage:ResultsContainer", "uploads", "must differ")]
    [InlineData("Storage:ResultsContainer", "No", "Storage:ResultsContainer must be 3 to 63")]
    public void Settings_that_cannot_work_are_named(string key, string value, string named) =>
        Assert.Contains(named, Assert.Throws<OptionsValidationException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_accounts_at_once_are_refused() =>
        Assert.Throws<OptionsValidationException>(() => Read(("Storage:ConnectionString", "UseDevelopmentStorage=true"), ("Storage:BlobServiceUri", "https://a.blob.core.windows.net")));

    private static StorageOptions Read(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))).Build().ReadSettings<StorageOptions>();
}
