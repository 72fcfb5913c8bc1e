using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Compressor.Settings;

/// <summary>Reads settings where there are no services yet.</summary>
public static class SettingsReader
{
    /// <exception cref="OptionsValidationException">A value is wrong; each failure is a sentence that names the setting.</exception>
    public static T ReadSettings<T>(this IConfiguration configuration)
        where T : class, ISettings, new() => (T)Read(configuration, typeof(T));

    /// <summary>Reads all the settings that a program has, so that a wrong one is found before anything starts.</summary>
    /// <exception cref="OptionsValidationException">A value is wrong.</exception>
    public static void CheckSettings(this IConfiguration configuration, Assembly program)
    {
        foreach (var type in TypesOf(program)) Read(configuration, type);
    }

    /// <summary>The types of settings that a program has, in its own assembly and in those of the product that it uses.</summary>
    public static IEnumerable<Type> TypesOf(Assembly program) =>
        AssembliesOf(program).SelectMany(assembly => assembly.GetCustomAttributes<SettingsTypeAttribute>()).Select(settings => settings.Type);

    internal static List<Assembly> AssembliesOf(Assembly program)
    {
        List<Assembly> found = [program];
        for (var i = 0; i < found.Count; i++)
        {
            var used = found[i].GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Compressor.", StringComparison.Ordinal));
            found.AddRange(used.Select(Assembly.Load).Except(found).ToList());
        }

        return found;
    }

    internal static void Bind(IConfiguration configuration, object target)
    {
        var type = target.GetType();
        var problems = Setting.Of(type).Select(setting => setting.Bind(configuration, target)).OfType<string>().ToList();
        if (problems.Count > 0) throw new OptionsValidationException(type.Name, type, problems);
    }

    internal static IEnumerable<string> Check(ISettings target) =>
        Setting.Of(target.GetType()).Select(setting => setting.Check(target)).OfType<string>().Concat(target.Check());

    private static object Read(IConfiguration configuration, Type type)
    {
        var settings = Activator.CreateInstance(type)!;
        Bind(configuration, settings);
        var problems = Check((ISettings)settings).ToList();
        return problems.Count == 0 ? settings : throw new OptionsValidationException(type.Name, type, problems);
    }
}
