using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Local.Hosting;
using Compressor.Settings;
using Compressor.TestSupport;

namespace Compressor.Local.Tests.Hosting;

public sealed class HostSettingsTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void The_data_folder_has_settings_of_its_own_and_the_command_line_wins()
    {
        File.WriteAllText(_data["appsettings.json"], """{"Limits":{"MaxBytes":7,"MaxPromptChars":9}}""");
        var limits = new HostSettings { DataDirectory = _data.Path, MaxBytes = 8 }.Read().ReadSettings<JobLimits>();
        Assert.Equal((8, 9), (limits.MaxBytes, limits.MaxPromptChars));
    }

    [Fact]
    public void Settings_that_can_not_be_read_are_bad_usage_and_no_crash()
    {
        File.WriteAllText(_data["appsettings.json"], "{ not json");
        Assert.Throws<UsageException>(() => new HostSettings { DataDirectory = _data.Path }.Read());
        File.WriteAllText(_data["appsettings.json"], """{"Limits":{"MaxBytes":"many"}}""");
        Assert.Equal("Limits:MaxBytes must be a whole number.", Assert.Throws<UsageException>(() => new HostSettings { DataDirectory = _data.Path }.Read()).Message);
        File.WriteAllText(_data["appsettings.json"], """{"Data":{"Retention":"01:00:00"}}""");
        Assert.Contains("at least 1.00:00:00", Assert.Throws<UsageException>(() => new HostSettings { DataDirectory = _data.Path }.Read()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Renderer":{"Workers":0}}""", "Renderer:Workers must be at least 1 and at most 256.")]
    [InlineData("""{"Encoding":{"MaxDuration":"long"}}""", "Encoding:MaxDuration must be a time: write 90 seconds as 00:01:30, and 7 days as 7.00:00:00.")]
    [InlineData("""{"Api":{"Authorization":"1"}}""", "Api:Authorization must be one of: function, entra, anonymous.")]
    [InlineData("""{"NEMO_API_URL":"nemovideo"}""", "NEMO_API_URL must be an http or https address without a user name, such as https://HOST.")]
    public void Every_setting_of_this_program_is_checked_before_anything_starts(string settings, string sentence)
    {
        File.WriteAllText(_data["appsettings.json"], settings);
        Assert.Equal(sentence, Assert.Throws<UsageException>(() => new HostSettings { DataDirectory = _data.Path }.Read()).Message);
    }

    [Fact]
    public void A_backend_in_the_data_folders_settings_is_polled_as_another_machine_is()
    {
        Assert.Equal(TimeSpan.FromMilliseconds(50), Read().RenderPollInterval); // of the own renderer
        File.WriteAllText(_data["appsettings.json"], """{"NEMO_API_URL":"https://nemo.example"}""");
        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(30)), (Read().RenderPollInterval, Read().RenderDeadline));

        WorkflowSettings Read() => new HostSettings { DataDirectory = _data.Path }.Read().ReadSettings<WorkflowSettings>();
    }

    [Fact]
    public void The_command_line_keeps_its_files_on_this_machine()
    {
        File.WriteAllText(_data["appsettings.json"], """{"Storage":{"ConnectionString":"UseDevelopmentStorage=true"}}""");
        Assert.Equal("", new HostSettings { DataDirectory = _data.Path, FilesOnly = true }.Read()["Storage:ConnectionString"]);
    }
}
