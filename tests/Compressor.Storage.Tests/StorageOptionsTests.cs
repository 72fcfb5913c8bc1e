using Microsoft.Extensions.Configuration;

namespace Compressor.Storage.Tests;

public class StorageOptionsTests
{
    [Fact]
    public void Files_under_the_users_data_folder_are_the_default()
    {
        var options = From();
        Assert.False(options.IsAzure);
        Assert.EndsWith("/compressor", options.DataDirectory, StringComparison.Ordinal);
        Assert.True(Path.IsPathFullyQualified(options.DataDirectory));
    }

    [Theory]
    [InlineData("Storage:BlobServiceUri", "not a url", "Storage:BlobServiceUri")]
    [InlineData("Storage:ResultsContainer", "uploads", "must differ")]
    public void Settings_that_cannot_work_are_named(string key, string value, string named) =>
        Assert.Contains(named, Assert.Throws<InvalidOperationException>(() => From((key, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_accounts_at_once_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => From(("Storage:ConnectionString", "UseDevelopmentStorage=true"), ("Storage:BlobServiceUri", "https://a.blob.core.windows.net")));

    private static StorageOptions From(params (string Key, string Value)[] settings) => StorageOptions.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))).Build());
}
