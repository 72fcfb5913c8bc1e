using Compressor.Local.Commands;
using Compressor.Local.Hosting;
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
        var limits = HostSettings.ReadLimits(new HostSettings { DataDirectory = _data.Path, MaxBytes = 8 }.Read());
        Assert.Equal((8, 9), (limits.MaxBytes, limits.MaxPromptChars));
    }

    [Fact]
    public void Settings_that_can_not_be_read_are_bad_usage_and_no_crash()
    {
        File.WriteAllText(_data["appsettings.json"], "{ not json");
        Assert.Throws<UsageException>(() => new HostSettings { DataDirectory = _data.Path }.Read());
        File.WriteAllText(_data["appsettings.json"], """{"Limits":{"MaxBytes":"many"}}""");
        Assert.Throws<UsageException>(() => HostSettings.ReadLimits(new HostSettings { DataDirectory = _data.Path }.Read()));
        File.WriteAllText(_data["appsettings.json"], """{"Data":{"Retention":"01:00:00"}}""");
        Assert.Contains("set at least 1.00:00:00", Assert.Throws<UsageException>(() => new HostSettings { DataDirectory = _data.Path }.Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_keeps_its_files_on_this_machine()
    {
        File.WriteAllText(_data["appsettings.json"], """{"Storage":{"ConnectionString":"UseDevelopmentStorage=true"}}""");
        Assert.Equal("", new HostSettings { DataDirectory = _data.Path, FilesOnly = true }.Read()["Storage:ConnectionString"]);
    }
}
