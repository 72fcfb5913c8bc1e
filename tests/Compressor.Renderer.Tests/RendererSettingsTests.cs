using Compressor.Renderer.Encoding;
using Compressor.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Tests;

public sealed class RendererSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Settings_reach_renderer_and_encoder_and_what_the_host_supplies_is_none()
    {
        await using var host = await StartAsync(("Renderer:MaxMessageChars", "7"), ("Renderer:DataDirectory", "/elsewhere"), ("Encoding:MeasureSsim", "false"));
        var options = host.Services.GetRequiredService<IOptions<RendererOptions>>().Value;
        Assert.Equal((7, _folder.Path), (options.MaxMessageChars, options.DataDirectory));
        Assert.False(host.Services.GetRequiredService<EncodingOptions>().MeasureSsim);
    }

    [Theory]
    [InlineData("Renderer:PurgeInterval", "00:00:00")]
    [InlineData("Encoding:Threads", "all")]
    public async Task A_wrong_setting_stops_the_start(string key, string value) =>
        Assert.StartsWith($"{key} must be ", (await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync((key, value)))).Message, StringComparison.Ordinal);

    private Task<RendererHost> StartAsync(params (string Key, string Value)[] settings) => RendererHost.StartAsync(
        0,
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build(),
        options => options.DataDirectory = _folder.Path,
        services => services.AddLogging(logging => logging.ClearProviders()));
}
