; Comedido for every user of a Windows machine. NOT YET RUN ON THIS SYSTEM: it needs Windows with Inno Setup 6.3 or later.
; `python -m distribution.windows.package` compiles it: it writes what is generated, and defines
; Version, Bundle (program and extension), Generated (machine.iss, manifests and sample policies) and Output.

#ifndef Version
  #error Run python -m distribution.windows.package
#endif

[Setup]
AppId={{8E1C4D0B-4E52-4E0E-9B0D-6C1C5F0C2019}
AppName=Comedido
AppVersion={#Version}
AppPublisher=Comedido
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Comedido
DisableProgramGroupPage=yes
PrivilegesRequired=admin
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
Compression=lzma2/max
SolidCompression=yes
; The services of all users are ended below; Windows would ask about those of this one.
CloseApplications=no
SetupLogging=yes
OutputDir={#Output}
OutputBaseFilename=comedido-{#Version}-windows
UninstallDisplayName=Comedido

[Languages]
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[InstallDelete]
; Modules that the new version no longer has.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\comedido\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "{#Bundle}\extension\*"; DestDir: "{app}\extension"; Flags: ignoreversion
Source: "{#Generated}\*.json"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Generated}\examples\*"; DestDir: "{app}\examples"; Flags: ignoreversion recursesubdirs

[Code]
function Succeeds(Name, Parameters: String): Boolean;
var
  Status: Integer;
begin
  Result := Exec(ExpandConstant(Name), ExpandConstant(Parameters), '', SW_HIDE, ewWaitUntilTerminated, Status);
  if Result then
    Result := Status = 0;
end;

#include Generated + "\machine.iss"

[Code]
procedure EndServices;
begin
  // It fails where none is running.
  Succeeds('{sys}\taskkill.exe', '/F /IM comedido.exe /IM comedido-host.exe');
end;

// Without its registration, no browser starts the host again while files are exchanged. It is written after the files.
procedure KeepOut;
begin
  ForgetHost;
  EndServices;
end;

// Anybody may make a folder in ProgramData: one that was there before Comedido, and its policy, may be a stranger's.
function SetAsideWhatWasThere: Boolean;
begin
  Result := True;
  if DirExists(MachineFolder) and not MachineFolderIsOurs then
    Result := RenameFile(MachineFolder, MachineFolder + GetDateTimeString('"."yyyymmddhhnnss', #0, #0));
end;

function PrepareToInstall(var NeedsRestart: Boolean): String;
begin
  Result := '';
  if not SetAsideWhatWasThere then
    Result := 'La carpeta ' + MachineFolder + ' ya existe y no se pudo apartar. Revise quién la creó y repita la instalación.'
  else if not CloseMachineFolder then
    Result := 'No se pudo reservar la carpeta ' + MachineFolder + ' a los administradores. Revise sus permisos y repita la instalación.'
  else
    KeepOut;
end;

procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if CurUninstallStep = usUninstall then
    KeepOut;
end;
