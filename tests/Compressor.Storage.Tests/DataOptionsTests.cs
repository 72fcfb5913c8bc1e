using Compressor.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Compressor.Storage.Tests;

public class DataOptionsTests
{
    [Fact]
    public void The_default_is_the_users_data_folder()
    {
        var folder = new DataOptions().FullPath;
        Assert.EndsWith("/compressor", folder, StringComparison.Ordinal);
        Assert.True(Path.IsPathFullyQualified(folder));
    }

    [Theory]
    [InlineData(null, 7)]
    [InlineData("", 7)]
    [InlineData("30.00:00:00", 30)]
    [InlineData("1.00:00:00", 1)]
    [InlineData("3650", 3650)]
    public void A_job_is_kept_for_a_week_or_as_long_as_the_setting_says(string? text, int days)
    {
        Assert.Equal(TimeSpan.FromDays(days), Read(text).Retention);
        Assert.Equal(TimeSpan.FromDays(days + 1), Read(text).FileAge);
    }

    [Theory]
    [InlineData("23:59:59", "at least 1.00:00:00")]
    [InlineData("00:00:00", "at least 1.00:00:00")]
    [InlineData("-7.00:00:00", "at least 1.00:00:00")]
    [InlineData("3651.00:00:00", "at most 3650.00:00:00")]
    [InlineData("a week", "7 days as 7.00:00:00")]
    public void A_time_that_can_not_be_kept_to_is_refused_with_what_to_set(string text, string says)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Read(text)).Message;
        Assert.StartsWith("Data:Retention must be ", refusal, StringComparison.Ordinal);
        Assert.Contains(says, refusal, StringComparison.Ordinal);
    }

    private static DataOptions Read(string? text) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Data:Retention", text)]).Build().ReadSettings<DataOptions>();
}
