using Compressor.TestSupport.Secrets;

namespace Compressor.Local.Tests.Secrets;

/// <summary>No secret that a run knows of is in any place that somebody else may read.</summary>
public class SecretsTests
{
    [Fact]
    public async Task No_secret_is_in_the_data_folder_the_logs_the_telemetry_or_an_answer()
    {
        await using var run = await WholeRun.StartAsync();
        await run.SucceedAsync();
        await run.FailAsync();
        await run.AskForEverythingAsync();
        await run.StopAsync();

        Assert.Empty(run.Unused);
        Assert.True(run.Scan.Bytes > 500_000, $"Only {run.Scan.Bytes} bytes were looked through.");
        var found = run.Scan.Find([.. run.Secrets]);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("aB3+/x?y=z&w%41é-0123456789", "aB3+/x?y=z&w%41é-0123456789")]
    [InlineData("aB3+/x?y=z&w%41é-0123456789", "aB3%2B%2Fx%3Fy%3Dz%26w%2541%C3%A9-0123456789")]
    [InlineData("aB3+/x?y=z&w%41é-0123456789", "aB3%2b%2fx%3fy%3dz%26w%2541%c3%a9-0123456789")]
    [InlineData("aB3+/x?y=z&w%41é-0123456789", "aB3\\u002B/x?y=z\\u0026w%41\\u00E9-0123456789")]
    public void A_scan_finds_a_secret_in_every_form(string value, string text)
    {
        var secret = new Secret("value", value);
        foreach (var before in (string[])["", "a", "ab", "abc", "\n"])
        {
            foreach (var found in (string[])[before + text, Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(before + value + before))])
            {
                var scan = new SecretScan();
                scan.Add("here", $"..{found}..");
                Assert.Single(scan.Find(secret));
            }
        }

        Assert.False(secret.IsIn(System.Text.Encoding.UTF8.GetBytes(text[..^1])));
    }
}
