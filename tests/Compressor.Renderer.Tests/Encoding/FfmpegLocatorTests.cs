using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Where each system keeps programs; nothing on the disk is looked at.</summary>
public class FfmpegLocatorTests
{
    private static readonly Dictionary<string, string> Unix = new(StringComparer.Ordinal) { ["PATH"] = "/usr/local/sbin:/usr/bin:/bin" };

    private static readonly Dictionary<string, string> Windows = new(StringComparer.Ordinal)
    {
        ["PATH"] = @"C:\Windows\system32;""C:\Tools And More\bin"";.;tools",
        ["LOCALAPPDATA"] = @"C:\Users\me\AppData\Local",
        ["ProgramFiles"] = @"C:\Program Files",
        ["ProgramData"] = @"C:\ProgramData",
        ["USERPROFILE"] = @"C:\Users\me",
    };

    [Theory]
    [InlineData(nameof(HostSystem.Linux), "/opt/compressor/", "beside the program")]
    [InlineData(nameof(HostSystem.Linux), "/opt/compressor/ffmpeg/", "in a folder beside it")]
    [InlineData(nameof(HostSystem.Linux), "/opt/compressor/ffmpeg/bin/", "as builds are packed")]
    [InlineData(nameof(HostSystem.Linux), "/usr/bin/", "PATH")]
    [InlineData(nameof(HostSystem.Linux), "/usr/local/bin/", "built by hand; a service's PATH lacks it")]
    [InlineData(nameof(HostSystem.Linux), "/home/linuxbrew/.linuxbrew/bin/", "Homebrew")]
    [InlineData(nameof(HostSystem.Linux), "/snap/bin/", "snap")]
    [InlineData(nameof(HostSystem.MacOS), "/opt/compressor/", "beside the program")]
    [InlineData(nameof(HostSystem.MacOS), "/bin/", "PATH")]
    [InlineData(nameof(HostSystem.MacOS), "/opt/homebrew/bin/", "Homebrew on Apple silicon")]
    [InlineData(nameof(HostSystem.MacOS), "/usr/local/bin/", "Homebrew on Intel")]
    [InlineData(nameof(HostSystem.MacOS), "/opt/local/bin/", "MacPorts")]
    [InlineData(nameof(HostSystem.Windows), @"C:\Apps\compressor\", "beside the program")]
    [InlineData(nameof(HostSystem.Windows), @"C:\Apps\compressor\ffmpeg\bin\", "as builds are packed")]
    [InlineData(nameof(HostSystem.Windows), @"C:\Windows\system32\", "PATH")]
    [InlineData(nameof(HostSystem.Windows), @"C:\Tools And More\bin\", "PATH, quoted")]
    [InlineData(nameof(HostSystem.Windows), @"C:\Users\me\AppData\Local\Microsoft\WinGet\Links\", "winget")]
    [InlineData(nameof(HostSystem.Windows), @"C:\Program Files\WinGet\Links\", "winget, for all users")]
    [InlineData(nameof(HostSystem.Windows), @"C:\ProgramData\chocolatey\bin\", "Chocolatey")]
    [InlineData(nameof(HostSystem.Windows), @"C:\Users\me\scoop\shims\", "Scoop")]
    [InlineData(nameof(HostSystem.Windows), @"C:\ffmpeg\bin\", "unpacked by hand")]
    public void It_is_found_where_each_system_has_it(string system, string folder, string why)
    {
        var (ffmpeg, ffprobe) = Pair(system, folder);
        Assert.True(FfmpegLocator.Find(new EncodingOptions(), Machine(system, ffmpeg, ffprobe)) == new FfmpegPrograms(ffmpeg, ffprobe), why);
    }

    [Theory]
    [InlineData(nameof(HostSystem.Linux))]
    [InlineData(nameof(HostSystem.MacOS))]
    [InlineData(nameof(HostSystem.Windows))]
    public void Both_come_from_the_first_folder_that_has_both(string system)
    {
        var isWindows = system == nameof(HostSystem.Windows);
        var (here, _) = Pair(system, isWindows ? @"C:\Windows\system32\" : "/usr/bin/");
        var (ffmpeg, ffprobe) = Pair(system, isWindows ? @"C:\ffmpeg\bin\" : "/usr/local/bin/");
        Assert.Equal(new FfmpegPrograms(ffmpeg, ffprobe), Find(system, here, ffmpeg, ffprobe));
        Assert.Equal(new FfmpegPrograms(here, ffprobe), Find(system, here, ffprobe));
    }

    [Fact]
    public void A_path_in_the_settings_comes_first_and_brings_the_other_program_with_it()
    {
        string[] all = ["/usr/bin/ffmpeg", "/usr/bin/ffprobe", "/opt/new/ffmpeg", "/opt/new/ffprobe", "/videos/ffmpeg-8"];
        Assert.Equal(new FfmpegPrograms("/opt/new/ffmpeg", "/opt/new/ffprobe"), FfmpegLocator.Find(new EncodingOptions { FfmpegPath = "/opt/new/ffmpeg" }, Machine("Linux", all)));
        // The folder does as well; a relative path is the current folder's; a name is looked for.
        Assert.Equal(new FfmpegPrograms("/opt/new/ffmpeg", "/opt/new/ffprobe"), FfmpegLocator.Find(new EncodingOptions { FfmpegPath = "/opt/new" }, Machine("Linux", all)));
        Assert.Equal(new FfmpegPrograms("/videos/ffmpeg-8", "/usr/bin/ffprobe"), FfmpegLocator.Find(new EncodingOptions { FfmpegPath = "./ffmpeg-8" }, Machine("Linux", all)));
        Assert.Equal(new FfmpegPrograms("/usr/bin/ffmpeg", "/opt/new/ffprobe"), FfmpegLocator.Find(new EncodingOptions { FfmpegPath = "/usr/bin/ffmpeg", FfprobePath = "/opt/new/ffprobe" }, Machine("Linux", all)));
        Assert.Equal(
            new FfmpegPrograms(@"D:\av\ffmpeg.exe", @"D:\av\ffprobe.exe"),
            FfmpegLocator.Find(new EncodingOptions { FfmpegPath = @"D:\av\ffmpeg" }, Machine("Windows", @"D:\av\ffmpeg.exe", @"D:\av\ffprobe.exe")));
    }

    [Theory]
    [InlineData(nameof(HostSystem.Linux), "/nowhere/ffmpeg")]
    [InlineData(nameof(HostSystem.Windows), @"C:\nowhere\ffmpeg.exe")]
    public void A_setting_that_names_no_program_is_named(string system, string path)
    {
        var (ffmpeg, ffprobe) = Pair(system, system == nameof(HostSystem.Windows) ? @"C:\ffmpeg\bin\" : "/usr/bin/");
        var missing = Assert.Throws<EncodingException>(() => FfmpegLocator.Find(new EncodingOptions { FfprobePath = path }, Machine(system, ffmpeg, ffprobe)));
        Assert.Equal((RenderErrorCodes.FfmpegMissing, "There is no program where Encoding:FfprobePath says."), (missing.Code, missing.Message));
    }

    [Theory]
    [InlineData(new string[] { }, "ffmpeg was not found on this machine.", "这台电脑上没有找到 ffmpeg。")]
    [InlineData(new[] { "/usr/bin/ffmpeg" }, "ffprobe was not found on this machine.", "这台电脑上没有找到 ffprobe。")]
    [InlineData(new[] { "./ffmpeg", "./ffprobe", "/home/me/ffmpeg" }, "ffmpeg was not found on this machine.", "这台电脑上没有找到 ffmpeg。")]
    public void What_is_missing_is_named(string[] programs, string english, string chinese)
    {
        var missing = Assert.Throws<EncodingException>(() => Find(nameof(HostSystem.Linux), programs));
        Assert.Equal((RenderErrorCodes.FfmpegMissing, english, chinese), (missing.Code, missing.Message, missing.Chinese));
    }

    [Theory]
    [InlineData(nameof(HostSystem.Linux), "/usr/bin/apt-get", "sudo apt install ffmpeg")]
    [InlineData(nameof(HostSystem.Linux), "/usr/bin/dnf", "sudo dnf install ffmpeg")]
    [InlineData(nameof(HostSystem.Linux), "/usr/bin/pacman", "sudo pacman -S ffmpeg")]
    [InlineData(nameof(HostSystem.Linux), "/sbin/apk", "sudo apk add ffmpeg")]
    [InlineData(nameof(HostSystem.Linux), "/usr/bin/other", null)]
    [InlineData(nameof(HostSystem.MacOS), "", "brew install ffmpeg")]
    [InlineData(nameof(HostSystem.Windows), "", "winget install Gyan.FFmpeg")]
    public void Each_system_has_its_command_to_install_it(string system, string program, string? command) =>
        Assert.Equal(command, FfmpegInstallation.For(Machine(system, program)));

    [Fact]
    public void Windows_libraries_get_the_folders_without_which_they_do_not_load()
    {
        var environment = ProcessEnvironment.Of(Machine("Windows") with { Variable = name => name is "PASSWORD" ? "secret" : @"C:\" + name }, @"C:\work");
        Assert.Equal(@"C:\SystemRoot", environment["SystemRoot"]);
        Assert.All(["TEMP", "TMP", "USERPROFILE", "HOME"], name => Assert.Equal(@"C:\work", environment[name]));
        Assert.DoesNotContain("secret", environment.Values);
    }

    [Fact]
    public void Elsewhere_ffmpeg_gets_a_path_and_no_locale()
    {
        var environment = ProcessEnvironment.Of(Machine("MacOS"), "/work");
        Assert.Equal(["HOME", "LC_ALL", "MALLOC_ARENA_MAX", "PATH"], environment.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("/usr/bin:/bin", ProcessEnvironment.Of(Machine("Linux") with { Variable = _ => null }, "/work")["PATH"]);
    }

    [Fact]
    public async Task A_program_that_can_not_be_started_is_no_damaged_file()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "ffmpeg");
            await File.WriteAllBytesAsync(path, [0x7f, (byte)'E', (byte)'L', (byte)'F', 0, 0, 0, 0], TestContext.Current.CancellationToken);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            var ffmpeg = new FfmpegProcess(new EncodingOptions { FfmpegPath = path }, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<FfmpegProcess>.Instance);
            var broken = await Assert.ThrowsAsync<EncodingException>(() => ffmpeg.RunAsync([], folder.FullName, null, TestContext.Current.CancellationToken));
            Assert.Equal(RenderErrorCodes.FfmpegMissing, broken.Code);

            // Not to be run at all: as if it were not there.
            File.SetUnixFileMode(path, UnixFileMode.UserRead);
            var missing = await Assert.ThrowsAsync<EncodingException>(() => ffmpeg.RunAsync([], folder.FullName, null, TestContext.Current.CancellationToken));
            Assert.Equal("There is no program where Encoding:FfmpegPath says.", missing.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static FfmpegPrograms Find(string system, params string[] programs) => FfmpegLocator.Find(new EncodingOptions(), Machine(system, programs));

    private static (string Ffmpeg, string Ffprobe) Pair(string system, string folder)
    {
        var end = system == nameof(HostSystem.Windows) ? ".exe" : "";
        return ($"{folder}ffmpeg{end}", $"{folder}ffprobe{end}");
    }

    private static HostMachine Machine(string system, params string[] programs)
    {
        var kind = Enum.Parse<HostSystem>(system);
        return new HostMachine
        {
            System = kind,
            ProgramFolder = kind is HostSystem.Windows ? @"C:\Apps\compressor\" : "/opt/compressor/",
            Variable = (kind is HostSystem.Windows ? Windows : Unix).GetValueOrDefault,
            IsProgram = programs.Contains,
            FullPath = path => path.StartsWith("./", StringComparison.Ordinal) ? "/videos/" + path[2..] : path,
        };
    }
}
